namespace Priorities.Domain;

/// <summary>The key is taken, or was once: keys are never used again.</summary>
public sealed record DuplicateKey(FormattableString What, string Key, string At = "key")
    : Refusal("duplicateKey", $"The key '{Key}' is, or was, another {What}'s. Choose another `{At}`.", At);

/// <summary>It cannot be deleted while others need it.</summary>
public sealed record StillInUse(FormattableString Detail) : Refusal("stillInUse", Detail);

/// <summary>A value that is well-formed and does not go with the others, with how things stand, or with today.</summary>
public sealed record InvalidMember(string Name, FormattableString Message) : Refusal("inconsistentRequest", Message, Name);
