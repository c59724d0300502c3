using System.Text.Json;

namespace Priorities.Api.Platform;

/// <summary>How things are spelled on the wire.</summary>
public static class Wire
{
    /// <summary>The camelCase name of an enumeration's value, or of a member.</summary>
    public static string Name(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);

    /// <summary>All values of an enumeration, for a message that says what would be right.</summary>
    public static string Names(Type type) => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
}
