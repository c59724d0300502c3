using Mono.Cecil;
using Mono.Cecil.Cil;
using Priorities.Domain;

namespace Priorities.Api.Tests.House;

/// <summary>The compiled code of the service, for tests that ask what it calls and with which words.</summary>
internal static class Code
{
    private static readonly ModuleDefinition[] Modules =
    [
        ModuleDefinition.ReadModule(typeof(Aggregate).Assembly.Location),
        ModuleDefinition.ReadModule(typeof(Program).Assembly.Location),
    ];

    /// <summary>All types, the nested ones and those that the compiler made among them.</summary>
    public static IReadOnlyList<TypeDefinition> Types { get; } = [.. Modules.SelectMany(m => m.GetTypes())];

    /// <summary>Every call that the code makes, and where.</summary>
    public static IReadOnlyList<Call> Calls { get; } =
    [
        .. from type in Types
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.Operand is MethodReference
        select new Call(method, instruction, (MethodReference)instruction.Operand),
    ];

    /// <summary>The type as it stands in the source: the outermost one that holds it.</summary>
    public static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type;
    }

    /// <summary>What a call gives as its first argument, where that is a text that stands in the code.</summary>
    public static string? FirstText(Call call)
    {
        var needed = call.Target.Parameters.Count;
        for (var at = call.Instruction.Previous; at is not null; at = at.Previous)
        {
            needed += Pops(at) - Pushes(at);
            if (needed == 0)
                return at.Operand as string;
        }

        return null;
    }

    private static int Pops(Instruction at) =>
        at.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Varpop => at.Operand is MethodReference called
                ? called.Parameters.Count + (called.HasThis && at.OpCode != OpCodes.Newobj ? 1 : 0)
                : 0,
            var several => several.ToString().Count(c => c == '_') + 1,
        };

    private static int Pushes(Instruction at) =>
        at.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush => at.Operand is MethodReference { ReturnType.FullName: not "System.Void" } ? 1 : 0,
            _ => 1,
        };

    /// <summary>A call: in which method, at which instruction, of what.</summary>
    public sealed record Call(MethodDefinition In, Instruction Instruction, MethodReference Target)
    {
        public override string ToString() => $"{Outermost(In.DeclaringType).FullName} calls {Target.DeclaringType.Name}.{Target.Name}";
    }
}
