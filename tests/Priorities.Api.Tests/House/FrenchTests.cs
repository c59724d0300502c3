using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Priorities.Api.Features.Imports;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Tests.House;

/// <summary>
/// Whatever the service says to a caller it can say in French: every refusal, every rule, every problem. <see cref="BadInputTests"/> hears
/// it over HTTP.
/// </summary>
public sealed partial class FrenchTests
{
    [Test]
    public void Every_sentence_in_the_code_has_its_French()
    {
        var sentences = Said();
        Assert.That(sentences, Has.Count.GreaterThan(100));
        Assert.That(
            sentences.Where(s => !Sentences.French.ContainsKey(s)),
            Is.Empty,
            "These have no French in Platform/Problems/french.json."
        );
        foreach (var sentence in sentences)
        {
            var french = Sentences.French[sentence];
            Assert.That(french, Is.Not.EqualTo(sentence).And.Not.Empty);
            Assert.That(
                Holes().Matches(french).Select(m => m.Value).Order(),
                Is.EqualTo(Holes().Matches(sentence).Select(m => m.Value).Order()),
                $"The French has other values than: {sentence}"
            );
        }
    }

    [Test]
    public void Every_French_sentence_has_its_English() =>
        Assert.That(Sentences.French.Keys.Except(Said()), Is.Empty, "Nobody says these: take them out of Platform/Problems/french.json.");

    [TestCaseSource(nameof(Problems))]
    public void Every_problem_is_explained_in_both(string code)
    {
        var kind = ProblemCatalogue.All[code];
        foreach (var text in new[] { kind.Title, kind.Explanation, kind.Remedy })
        {
            Assert.That(text.En, Is.Not.Null.And.Not.Empty);
            Assert.That(text.Fr, Is.Not.Null.And.Not.Empty.And.Not.EqualTo(text.En));
        }
    }

    private static IEnumerable<string> Problems() => ProblemCatalogue.All.Keys;

    /// <summary>
    /// The English of all that is said: each interpolated text that stays one until it is said, and what rules for words say.
    /// </summary>
    private static HashSet<string> Said()
    {
        var sentences = typeof(Program)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetProperties())
            .SelectMany(p => p.GetCustomAttributes<WordsAttribute>())
            .Select(w => w.Message)
            .ToHashSet();
        sentences.UnionWith(
            typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<TogetherAttribute>()).Select(t => t.Message)
        );
        sentences.UnionWith(typeof(WebhookFaults).GetFields().Select(f => (string)f.GetRawConstantValue()!));
        Assert.That(sentences, Has.Count.GreaterThan(10));
        foreach (
            var call in Code.Calls.Where(c =>
                c.Target is { DeclaringType.FullName: "System.Runtime.CompilerServices.FormattableStringFactory", Name: "Create" }
            )
        )
        {
            if (
                call.In.DeclaringType.Name
                    is nameof(WordsAttribute)
                        or nameof(EitherAttribute)
                        or nameof(NeededWhenAttribute)
                        or nameof(ReaderCommand.Answer<object>) + "`1"
                || !IsSaid(call)
            )
                continue;
            Assert.That(
                Code.FirstText(call),
                Is.Not.Null,
                $"{call.In.FullName} says something with a condition inside it: say one sentence or the other instead."
            );
            sentences.Add(Code.FirstText(call)!);
        }

        return sentences;
    }

    /// <summary>Not SQL, and not what is made a text at once.</summary>
    private static bool IsSaid(Code.Call call)
    {
        for (var at = call.Instruction.Next; at is not null && at.OpCode.Code != Mono.Cecil.Cil.Code.Ret; at = at.Next)
        {
            if (
                at.Operand is MethodReference taker
                && taker.Parameters.Any(p => p.ParameterType.FullName == typeof(FormattableString).FullName)
            )
                return taker.DeclaringType.Namespace != "Microsoft.EntityFrameworkCore"
                    && taker.DeclaringType.FullName != typeof(FormattableString).FullName;
        }

        return true;
    }

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Holes();
}
