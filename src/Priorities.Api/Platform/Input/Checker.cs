using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Input;

/// <summary>A body or a query with rules that look at more than one member.</summary>
public interface IChecked
{
    /// <summary>Member and message, for each thing that is wrong.</summary>
    IEnumerable<(string Member, FormattableString Message)> Faults();
}

/// <summary>Applies the rules to a value and to all that is in it, and names each member as it is spelled on the wire.</summary>
public static class Checker
{
    private static readonly ConcurrentDictionary<
        Type,
        (PropertyInfo Property, string Name, RuleAttribute[] Rules, bool MayHoldBodies)[]
    > MembersOf = [];
    private static readonly ConcurrentDictionary<Type, TogetherAttribute[]> TogetherOf = [];

    /// <param name="value">What was read.</param>
    /// <param name="merged">Whether it is what a change of part led to. That something needed is not there is then no fault of the change's
    /// form.</param>
    public static InvalidInput? Check(object value, bool merged = false)
    {
        var faults = new Faults(merged);
        Check(value, "", faults);
        return faults.Told;
    }

    private static void Check(object value, string path, Faults faults)
    {
        foreach (var rule in TogetherOf.GetOrAdd(value.GetType(), type => [.. type.GetCustomAttributes<TogetherAttribute>()]))
            if (rule.Fault(value) is var (member, message))
                faults.Add(path + member, message, isOfForm: !faults.Merged);
        if (value is IChecked more)
            foreach (var (member, message) in more.Faults())
                faults.Add(path + member, message, isOfForm: false);

        foreach (var (property, wireName, rules, mayHoldBodies) in MembersOf.GetOrAdd(value.GetType(), Members))
        {
            var name = path + wireName;
            var given = property.GetValue(value);
            foreach (var rule in rules)
                if (rule.Fault(given) is { } fault)
                    faults.Add(name, fault, isOfForm: true);
            if (!mayHoldBodies)
                continue;
            switch (given)
            {
                case null or string:
                    break;
                case IEnumerable list:
                    var index = 0;
                    foreach (var entry in list)
                    {
                        if (entry is not null && IsBody(entry.GetType()))
                            Check(entry, $"{name}[{index}].", faults);
                        index++;
                    }

                    break;
                case { } nested when IsBody(nested.GetType()):
                    Check(nested, name + ".", faults);
                    break;
            }
        }
    }

    private static (PropertyInfo Property, string Name, RuleAttribute[] Rules, bool MayHoldBodies)[] Members(Type type) =>
        [
            .. type.GetProperties()
                .Where(p => p.GetIndexParameters().Length == 0)
                .Select(p => (p, Wire.Name(p.Name), p.GetCustomAttributes<RuleAttribute>().ToArray(), MayHoldBodies(p.PropertyType))),
        ];

    private static bool MayHoldBodies(Type type) =>
        IsBody(type) || (type.IsGenericType && type.GetGenericArguments().Any(IsBody)) || (type.IsArray && IsBody(type.GetElementType()!));

    private static bool IsBody(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("Priorities.Api.", StringComparison.Ordinal) == true;

    /// <summary>What was found, by member: against what the document says, or against each other.</summary>
    private sealed class Faults(bool merged)
    {
        private readonly SortedDictionary<string, List<FormattableString>> errors = new(StringComparer.Ordinal);
        private bool isOfForm;

        public bool Merged => merged;

        public InvalidInput? Told =>
            errors.Count == 0
                ? null
                : new InvalidInput(
                    errors.ToDictionary(e => e.Key, e => e.Value.ToArray()),
                    isOfForm ? "invalidRequest" : "inconsistentRequest"
                );

        public void Add(string member, FormattableString message, bool isOfForm)
        {
            if (!errors.TryGetValue(member, out var messages))
                errors[member] = messages = [];
            messages.Add(message);
            this.isOfForm |= isOfForm;
        }
    }
}
