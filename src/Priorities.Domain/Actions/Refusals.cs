using System.Text.Json;

namespace Priorities.Domain.Actions;

/// <summary>The status table does not have this step.</summary>
public sealed record TransitionNotAllowed : Refusal
{
    public TransitionNotAllowed(ActionStatus from, ActionStatus to)
        : base("transitionNotAllowed", Say(from, to), "status") =>
        Facts = new Dictionary<string, object?> { ["currentStatus"] = from, ["allowedTransitions"] = StatusWorkflow.AllowedFrom(from) };

    private static FormattableString Say(ActionStatus from, ActionStatus to)
    {
        if (from == to)
            return $"The action is '{Wire(from)}' already. To say more about it, add a note; to move it, choose one of: {Allowed(from)}.";
        return $"An action cannot go from '{Wire(from)}' to '{Wire(to)}'. Allowed from here: {Allowed(from)}.";
    }

    private static string Allowed(ActionStatus from) => string.Join(", ", StatusWorkflow.AllowedFrom(from).Select(Wire));

    private static string Wire(ActionStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}

/// <summary>The day of a status change is in the future, or before the change that it follows.</summary>
public sealed record EffectiveOnOutOfOrder(FormattableString Detail) : Refusal("effectiveOnOutOfOrder", Detail, "effectiveOn");

/// <summary>The action cannot hang there.</summary>
public sealed record ParentNotAllowed(FormattableString Detail, string Name) : Refusal("parentNotAllowed", Detail, Name);

/// <summary>A contributor's organization does not own the action.</summary>
public sealed record NotOwner(string Key)
    : Refusal(
        "notOwner",
        $"Your organization does not own '{Key}'. Its owners report on it; a coordinator can make your organization one."
    );
