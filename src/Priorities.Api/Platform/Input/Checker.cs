using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Input;

/// <summary>A body or a query with rules that look at more than one member.</summary>
public interface IChecked
{
    /// <summary>Member and message, for each thing that is wrong.</summary>
    IEnumerable<(string Member, string Message)> Faults();
}

/// <summary>Applies the rules to a value and to all that is in it, and names each member as it is spelled on the wire.</summary>
public static class Checker
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, ValidationAttribute[] Rules)[]> MembersOf = [];

    public static InvalidInput? Check(object value)
    {
        var errors = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        Check(value, "", errors);
        return errors.Count == 0 ? null : new InvalidInput(errors.ToDictionary(e => e.Key, e => e.Value.ToArray()));
    }

    private static void Check(object value, string path, SortedDictionary<string, List<string>> errors)
    {
        if (value is IChecked more)
            foreach (var (member, message) in more.Faults()) Add(path + member, message);

        foreach (var (property, rules) in MembersOf.GetOrAdd(value.GetType(), Members))
        {
            var name = path + Wire.Name(property.Name);
            var given = property.GetValue(value);
            foreach (var rule in rules)
                if (rule.GetValidationResult(given, new ValidationContext(value) { MemberName = property.Name }) is { } fault) Add(name, fault.ErrorMessage!);
            if (!MayHoldBodies(property.PropertyType)) continue;
            switch (given)
            {
                case null or string: break;
                case IEnumerable list:
                    var index = 0;
                    foreach (var entry in list)
                    {
                        if (entry is not null && IsBody(entry.GetType())) Check(entry, $"{name}[{index}].", errors);
                        index++;
                    }

                    break;
                case { } nested when IsBody(nested.GetType()): Check(nested, name + ".", errors); break;
            }
        }

        void Add(string member, string message)
        {
            if (!errors.TryGetValue(member, out var messages)) errors[member] = messages = [];
            if (!messages.Contains(message)) messages.Add(message);
        }
    }

    private static (PropertyInfo Property, ValidationAttribute[] Rules)[] Members(Type type) =>
        [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => (p, p.GetCustomAttributes<ValidationAttribute>().ToArray()))];

    private static bool MayHoldBodies(Type type) => IsBody(type) || (type.IsGenericType && type.GetGenericArguments().Any(IsBody)) || (type.IsArray && IsBody(type.GetElementType()!));

    private static bool IsBody(Type type) => type.IsClass && type.Namespace?.StartsWith("Priorities.Api.", StringComparison.Ordinal) == true;
}
