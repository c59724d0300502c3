using System.Runtime.CompilerServices;

namespace Priorities.Api.Platform.Input;

/// <summary>Members of a body that need one another. Enforced, and published, like the rules for one member.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class TogetherAttribute(string message) : Attribute
{
    /// <summary>What would be right, in English.</summary>
    public string Message => message;

    /// <summary>The member at fault, as the wire spells it, and what would be right; null where nothing is.</summary>
    public abstract (string Member, FormattableString Message)? Fault(object body);

    protected static object? Read(object body, string property) => body.GetType().GetProperty(property)!.GetValue(body);
}

/// <summary>One of two members has to be there, or both: a text in one language or the other.</summary>
public sealed class EitherAttribute(string first, string second, string message) : TogetherAttribute(message)
{
    public string First => Wire.Name(first);
    public string Second => Wire.Name(second);

    public override (string Member, FormattableString Message)? Fault(object body) =>
        Read(body, first) is null && Read(body, second) is null ? (First, FormattableStringFactory.Create(Message)) : null;
}

/// <summary>A member has to be there where another one has one of these words.</summary>
public sealed class NeededWhenAttribute(string member, string other, string message, params string[] words) : TogetherAttribute(message)
{
    public string Member => Wire.Name(member);
    public string Other => Wire.Name(other);
    public IReadOnlyList<string> Words => words;

    public override (string Member, FormattableString Message)? Fault(object body) =>
        Read(body, member) is null && Read(body, other) is { } word && words.Contains(Wire.Name(word))
            ? (Member, FormattableStringFactory.Create(Message))
            : null;
}
