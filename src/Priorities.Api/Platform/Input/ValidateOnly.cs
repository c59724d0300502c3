using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>
/// <c>validateOnly=true</c>: a change goes through every rule and is answered as it would be, and then it is rolled back. Nothing of it
/// stays but the entry of the audit log that it was asked: no answer kept for a retry, nothing that follows a commit.
/// </summary>
internal sealed class ValidateOnly
{
    public const string Parameter = "validateOnly";

    /// <summary>Stands on the answer, so that nobody takes it for one to a change that was made.</summary>
    public const string Header = "Validated-Only";

    public bool IsAsked { get; private set; }

    /// <summary>Takes it from the address of a change.</summary>
    /// <returns>What is wrong with it, if anything.</returns>
    public Refusal? Read(HttpContext http)
    {
        if (!http.Request.Query.TryGetValue(Parameter, out var given))
            return null;
        if (new FlagAttribute().Fault(given.ToString()) is { } fault)
            return new InvalidInput(Parameter, fault);
        IsAsked = given == "true";
        if (IsAsked)
            http.Response.Headers[Header] = "true";
        return null;
    }
}
