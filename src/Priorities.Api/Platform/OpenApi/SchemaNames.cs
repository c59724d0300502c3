namespace Priorities.Api.Platform.OpenApi;

/// <summary>What a type is called in the document, and so in the clients that are generated from it.</summary>
internal static class SchemaNames
{
    /// <summary>A slice's own record carries the slice's name: <c>ChangeStatusBody</c>. A page of something: <c>ActionPage</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsGenericType) return $"{Short(type.GetGenericArguments()[0])}{type.Name[..type.Name.IndexOf('`')]}";
        return type.DeclaringType is { } slice && (type.Name == "Response" || !type.Name.Contains("Response", StringComparison.Ordinal)) && !type.Name.EndsWith("List", StringComparison.Ordinal)
            ? slice.Name + type.Name : type.Name;
    }

    private static string Short(Type type) => type.Name.EndsWith("Response", StringComparison.Ordinal) ? type.Name[..^"Response".Length] : Of(type);
}
