using System.Reflection;
using System.Text.Json.Nodes;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using MediatR;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.House;

/// <summary>How the code is put together. Each rule asserts too that it looked at something.</summary>
public sealed class ArchitectureTests
{
    private const string Features = "Priorities.Api.Features.";
    private const int LongestFile = 250;
    private const int LongestLine = 140;

    private static readonly System.Reflection.Assembly Api = typeof(Program).Assembly;
    internal static readonly Architecture Built = new ArchLoader().LoadAssemblies(Api, typeof(Aggregate).Assembly).Build();

    /// <summary>A slice is a static class of a feature that has an endpoint.</summary>
    private static readonly System.Type[] Slices =
    [
        .. Api.GetTypes()
            .Where(t =>
                t is { IsAbstract: true, IsSealed: true, IsNested: false }
                && t.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true
                && t.GetMethod("Endpoint", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is not null
            ),
    ];

    private static readonly System.Type[] Handlers =
    [
        .. Api.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))),
    ];

    [Test]
    public void The_domain_stands_on_the_base_library_alone()
    {
        var stands = typeof(Aggregate).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.That(stands, Is.Not.Empty);
        Assert.That(stands.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)), Is.Empty);
        Assert.That(File.ReadAllText(Repository.Path("src/Priorities.Domain/Priorities.Domain.csproj")), Does.Not.Contain("Reference"));
    }

    [Test]
    public void A_feature_never_uses_another_features_slice()
    {
        var slices = Slices.Select(s => s.FullName!).ToHashSet();
        var (looked, found) = (0, new List<string>());
        foreach (var type in Built.Types.Where(t => t.FullName.StartsWith(Features, StringComparison.Ordinal)))
        foreach (var used in type.GetTypeDependencies().Select(u => Outermost(u.FullName)).Where(slices.Contains))
        {
            looked++;
            if (FeatureOf(used) != FeatureOf(type.FullName))
                found.Add($"{type.FullName} uses {used}");
        }

        Assert.That(looked, Is.GreaterThan(100));
        Assert.That(found.Distinct(), Is.Empty);
    }

    [Test]
    public void A_handler_sends_no_messages()
    {
        Assert.That(Handlers, Has.Length.GreaterThan(40));
        var handlers = Handlers.Select(h => h.FullName!.Replace('/', '+')).ToHashSet();
        var sends = Code
            .Calls.Where(c => c.Target.DeclaringType.FullName is "MediatR.IMediator" or "MediatR.IPublisher" or "MediatR.Mediator")
            .ToList();
        Assert.That(sends, Has.Count.GreaterThan(40), "Endpoints send.");
        Assert.That(
            sends.Where(c => handlers.Any(h => c.In.DeclaringType.FullName.Replace('/', '+').StartsWith(h, StringComparison.Ordinal))),
            Is.Empty
        );
        Assert.That(
            Handlers.Where(h => h.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(IMediator))),
            Is.Empty
        );
    }

    [Test]
    public void Only_access_asks_a_request_who_is_calling()
    {
        var asks = Code
            .Calls.Where(c => c.Target is { Name: "get_User", DeclaringType.FullName: "Microsoft.AspNetCore.Http.HttpContext" })
            .ToList();
        Assert.That(asks, Is.Not.Empty);
        Assert.That(asks.Where(c => Code.Outermost(c.In.DeclaringType).Namespace != "Priorities.Api.Platform.Access"), Is.Empty);
    }

    [Test]
    public void AutoMapper_makes_answers_of_rows_and_nothing_else()
    {
        var calls = Code
            .Calls.Where(c => c.Target.DeclaringType.Namespace?.StartsWith("AutoMapper", StringComparison.Ordinal) == true)
            .ToList();
        Assert.That(calls.Count(c => c.Target.Name == "ProjectTo"), Is.GreaterThan(10));
        Assert.That(calls.Count(c => c.Target.Name is "CreateProjection" or "CreateMap"), Is.GreaterThan(5));
        Assert.That(calls.Where(c => c.Target.Name is "ReverseMap"), Is.Empty);
        Assert.That(
            calls.Where(c => c.Target.Name is "Map" or "CreateMapper").Select(c => Code.Outermost(c.In.DeclaringType).Name).Distinct(),
            Is.EquivalentTo(new[] { "ActionReader", "NoteReader" }),
            "Rows that compiled queries read whole."
        );
        Assert.That(Built.Types.Where(t => t.GetTypeDependencies().Any(d => d.FullName is "AutoMapper.IRuntimeMapper")), Is.Empty);
    }

    [Test]
    public void A_command_saves_at_most_once()
    {
        var commands = Handlers
            .Where(h =>
                h.GetInterfaces()
                    .Any(i =>
                        i.IsGenericType
                        && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
                        && i.GenericTypeArguments[0]
                            .GetInterfaces()
                            .Any(m => m.IsGenericType && m.GetGenericTypeDefinition() == typeof(ICommand<>))
                    )
            )
            .Select(h => h.FullName!.Replace('+', '/'))
            .ToList();
        Assert.That(commands, Has.Count.GreaterThan(25));
        var saves = Code
            .Calls.Where(c => c.Target.Name is "SaveChangesAsync" or "SaveChanges")
            .ToLookup(c => commands.Find(h => c.In.DeclaringType.FullName.StartsWith(h, StringComparison.Ordinal)));
        Assert.That(commands.Count(h => saves[h].Any()), Is.GreaterThan(20));
        Assert.That(commands.Where(h => saves[h].Count() > 1), Is.Empty);
        var queries = Handlers.Select(h => h.FullName!.Replace('+', '/')).Except(commands).ToList();
        Assert.That(
            Code.Calls.Where(c =>
                c.Target.Name.StartsWith("SaveChanges", StringComparison.Ordinal)
                && queries.Any(q => c.In.DeclaringType.FullName.StartsWith(q, StringComparison.Ordinal))
            ),
            Is.Empty,
            "A query writes nothing."
        );
    }

    private static List<string> FilesOf(params string[] folders) =>
        [
            .. folders
                .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories))
                .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin", "Migrations"]).Any())
                .Where(f => !f.EndsWith(".g.cs", StringComparison.Ordinal)),
        ];

    [Test]
    public void A_file_is_read_in_one_go_be_it_a_slice_or_what_slices_stand_on()
    {
        var files = FilesOf("src");
        Assert.That(files, Has.Count.GreaterThan(300));
        Assert.That(files.Where(f => File.ReadLines(f).Count() > LongestFile).Select(Path.GetFileName), Is.Empty);
    }

    [Test]
    public void No_line_is_longer_than_can_be_read_but_a_string_that_is_one()
    {
        var files = FilesOf("src", "tests");
        var tooLong = files.SelectMany(LongLines).ToList();

        Assert.That(files, Has.Count.GreaterThan(500));
        Assert.That(tooLong, Is.Empty);

        static IEnumerable<string> LongLines(string file)
        {
            var inString = false;
            foreach (var (number, line) in File.ReadLines(file).Index())
            {
                var isString = inString || line.Contains('"', StringComparison.Ordinal);
                if (line.Split("\"\"\"").Length % 2 == 0)
                    inString = !inString;
                if (line.Length > LongestLine && !isString)
                    yield return $"{Path.GetFileName(file)}({number + 1})";
            }
        }
    }

    [Test]
    public void A_slice_is_a_short_file_of_its_name()
    {
        Assert.That(Slices, Has.Length.GreaterThan(60));
        foreach (var slice in Slices)
        {
            var file = Repository.Path($"src/Priorities.Api/Features/{FeatureOf(slice.FullName!)}/{slice.Name}.cs");
            Assert.That(file, Does.Exist);
            Assert.That(
                Repository.Path($"tests/Priorities.Api.Tests/Features/{FeatureOf(slice.FullName!)}/{slice.Name}Tests.cs"),
                Does.Exist,
                "Every slice has its tests."
            );
        }

        Assert.That(Slices.Select(s => s.Name), Is.Unique);
    }

    [Test]
    public void A_slice_an_operation_and_a_route_have_one_name()
    {
        var names = Slices.Select(s => Wire.Name(s.Name)).ToHashSet();
        // The table of access has every route and no other: AccessTests.
        Assert.That(AccessTests.Rows().Select(r => r.Operation).Where(o => !o.Contains(' ')).Distinct(), Is.EquivalentTo(names));
        var document = JsonNode.Parse(File.ReadAllText(Repository.Path("openapi/priorities.v1.json")))!;
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject())
            .Select(o => (string)o.Value!["operationId"]!)
            .ToList();
        Assert.That(operations, Has.Count.GreaterThan(60));
        Assert.That(operations, Is.SubsetOf(names));
    }

    [Test]
    public void Every_problem_that_is_explained_can_happen_and_every_one_that_can_is_explained()
    {
        var texts = Code
            .Types.SelectMany(t => t.Methods)
            .Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions)
            .Select(i => i.Operand)
            .OfType<string>()
            .ToHashSet();
        Assert.That(ProblemCatalogue.All.Keys.Where(code => !texts.Contains(code)), Is.Empty, "Nothing answers with these.");

        var refusals = Code
            .Calls.Where(c =>
                c.Target.Name == ".ctor" && c.Target.DeclaringType.FullName == typeof(Refusal).FullName && c.Target.Parameters.Count > 1
            )
            .ToList();
        Assert.That(refusals, Has.Count.GreaterThan(15));
        var codes = refusals.Select(Code.FirstText).OfType<string>().ToHashSet();
        Assert.That(codes, Has.Count.GreaterThan(10));
        Assert.That(codes.Where(code => !ProblemCatalogue.All.ContainsKey(code)), Is.Empty, "These are explained nowhere.");
    }

    private static string FeatureOf(string type) => type[Features.Length..].Split('.')[0];

    private static string Outermost(string type) => type.Split('+')[0];
}
