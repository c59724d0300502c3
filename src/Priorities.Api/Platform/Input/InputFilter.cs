using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>
/// A set of query parameters, each with its rules. Texts until the rules have let them through, so that every fault is told at once.
/// </summary>
public interface IQueryParameters;

/// <summary>
/// Stands before every endpoint of the API: nothing reaches one that its rules do not let through. A query parameter
/// that the endpoint does not have is refused too, since a misspelt filter would otherwise return everything.
/// </summary>
internal static class InputFilter
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var parameters = factory.MethodInfo.GetParameters();
        var rules = parameters.Select(p => (Name: WireName(p), Rules: p.GetCustomAttributes<RuleAttribute>().ToArray())).ToArray();
        var known = parameters.SelectMany(QueryNames).ToHashSet(StringComparer.Ordinal);
        var knownOfChanges = known.Append(ValidateOnly.Parameter).ToHashSet(StringComparer.Ordinal);
        var ifMatch = Array.FindIndex(parameters, p => p.IsDefined(typeof(IfMatchAttribute)));

        return async context =>
        {
            var http = context.HttpContext;
            var changes = !HttpMethods.IsGet(http.Request.Method);
            var taken = changes ? knownOfChanges : known;
            foreach (var name in http.Request.Query.Keys)
                if (!taken.Contains(name))
                    return Refuse(UnknownParameter(name, taken));
            if (changes && http.RequestServices.GetRequiredService<ValidateOnly>().Read(http) is { } unclear)
                return Refuse(unclear);

            for (var i = 0; i < rules.Length; i++)
            {
                var argument = context.Arguments[i];
                foreach (var rule in rules[i].Rules)
                    if (rule.Fault(argument) is { } fault)
                        return Refuse(new InvalidInput(rules[i].Name, fault));
                if (argument is IQueryParameters && Checker.Check(argument) is { } invalid)
                    return Refuse(invalid);
            }

            if (ifMatch >= 0 && context.Arguments[ifMatch] is null)
                return Refuse(
                    new Refusal(
                        "preconditionRequired",
                        $"Send the ETag of what you read in the header If-Match, so that nobody's change is overwritten unseen.",
                        "If-Match"
                    )
                );
            foreach (var argument in context.Arguments)
                if (argument is IBound { Refusal: { } refusal })
                    return Refuse(refusal);
            return await next(context);
        };
    }

    private static Problem Refuse(Refusal refusal) => new(refusal);

    private static InvalidInput UnknownParameter(string name, HashSet<string> known)
    {
        var member = Characters.Cut(name, 64);
        if (known.Count == 0)
            return new(member, $"This request takes no parameters.", "unknownParameter");
        if (Meant.Among(known, name) is { } meant)
            return new(
                member,
                $"There is no such parameter. Did you mean '{meant}'? There are: {string.Join(", ", known.Order())}.",
                "unknownParameter"
            );
        return new(member, $"There is no such parameter. There are: {string.Join(", ", known.Order())}.", "unknownParameter");
    }

    private static IEnumerable<string> QueryNames(ParameterInfo parameter) =>
        parameter.ParameterType.IsAssignableTo(typeof(IQueryParameters))
            ? parameter.ParameterType.GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? Wire.Name(p.Name))
        : parameter.GetCustomAttribute<FromQueryAttribute>() is { } query ? [query.Name ?? parameter.Name!]
        : [];

    private static string WireName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<FromHeaderAttribute>()?.Name
        ?? parameter.GetCustomAttribute<FromQueryAttribute>()?.Name
        ?? parameter.Name!;
}

/// <summary>A refusal as an answer.</summary>
internal sealed class Problem(Refusal refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, refusal);
}
