using System.Text.Json;
using System.Text.Json.Serialization;

namespace Priorities.Api.Platform;

/// <summary>How things are spelled on the wire.</summary>
public static class Wire
{
    /// <summary>The camelCase name of an enumeration's value, or of a member.</summary>
    public static string Name(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);

    /// <summary>The members that a record has on the wire.</summary>
    public static string[] Members(Type record) =>
        [.. record.GetProperties().Where(p => !p.IsDefined(typeof(JsonIgnoreAttribute), inherit: false)).Select(p => Name(p.Name))];

    /// <summary>All values of an enumeration, for a message that says what would be right.</summary>
    public static string Names(Type type) => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
}
