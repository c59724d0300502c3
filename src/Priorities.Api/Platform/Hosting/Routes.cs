using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Hosting;

/// <summary>What each line of a feature's table of contents says of its route.</summary>
public static class Routes
{
    /// <summary>The name of the slice is the name of the route and, in camelCase, the operation's id.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder route, string slice) => route.WithName(Wire.Name(slice));

    /// <summary>Who may.</summary>
    public static RouteHandlerBuilder Requires(this RouteHandlerBuilder route, string policy) => route.RequireAuthorization(policy);

    /// <summary>Its answer holds a secret that is told once: no cache keeps it, and a copy kept for a retry is sealed.</summary>
    public static RouteHandlerBuilder AnswersSecret(this RouteHandlerBuilder route) => route.WithMetadata(new SecretAnswer());

    /// <summary>What it answers to anybody may be given again for a moment (<see cref="Answers.PublicAnswers"/>).</summary>
    public static RouteHandlerBuilder MayBeGivenAgain(this RouteHandlerBuilder route) => route.WithMetadata(new Answers.MayBeGivenAgain());

    /// <summary>Whoever is signed in gets more than what is public: the audit log tells that they took it along.</summary>
    public static RouteHandlerBuilder HoldsMore(this RouteHandlerBuilder route) => route.WithMetadata(new HoldsMore());

    /// <summary>
    /// It is to go: every answer says so, and the document. The sunset is not before the deprecation; the successor is a path on this
    /// server.
    /// </summary>
    public static RouteHandlerBuilder Deprecated(
        this RouteHandlerBuilder route,
        DateTimeOffset since,
        DateTimeOffset sunset,
        string successor
    ) =>
        sunset >= since
            ? route.WithMetadata(new Deprecation(since, sunset, successor))
            : throw new ArgumentOutOfRangeException(nameof(sunset), sunset, "A route does not end before it is deprecated.");

    /// <summary>Somebody may begin here: its answers point to the description of the API.</summary>
    public static RouteHandlerBuilder IsEntrance(this RouteHandlerBuilder route) => route.WithMetadata(new Entrance());

    /// <summary>The refusals that are this route's own; those that every route of its kind has are understood.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params string[] codes) =>
        route.WithMetadata(new OwnRefusals([.. codes.Select(code => ProblemCatalogue.All[code])]));
}

/// <summary>Marks a route whose answer holds a secret.</summary>
public sealed record SecretAnswer;

/// <summary>Marks a route whose answer has more than what is public in it, for those who are signed in.</summary>
public sealed record HoldsMore;

/// <summary>Problems that a route can answer with, beyond those of every route, for the OpenAPI document.</summary>
public sealed record OwnRefusals(IReadOnlyList<ProblemKind> Kinds);
