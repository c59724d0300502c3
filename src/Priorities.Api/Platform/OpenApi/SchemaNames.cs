using System.Text.RegularExpressions;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>What a type is called in the document, and so in the clients that are generated from it.</summary>
internal static class SchemaNames
{
    /// <summary>
    /// A slice's own record carries the slice's name: <c>ChangeStatusBody</c>; that of a slice that reads, what is read: <c>TrendPeriod</c>
    /// of <c>GetTrend</c>. A page of something: <c>ActionPage</c>.
    /// </summary>
    public static string Of(Type type)
    {
        if (type.IsGenericType)
            return $"{Short(type.GetGenericArguments()[0])}{type.Name[..type.Name.IndexOf('`')]}";
        if (type.DeclaringType is not { } slice || SaysItAll(type.Name))
            return type.Name;
        var subject = Regex.Replace(slice.Name, "^(Get|List)(?=[A-Z])", "");
        return type.Name.StartsWith(subject, StringComparison.Ordinal) ? type.Name : subject + type.Name;
    }

    private static bool SaysItAll(string name) =>
        (name != "Response" && name.Contains("Response", StringComparison.Ordinal)) || name.EndsWith("List", StringComparison.Ordinal);

    private static string Short(Type type) =>
        type.Name.EndsWith("Response", StringComparison.Ordinal) ? type.Name[..^"Response".Length] : Of(type);
}
