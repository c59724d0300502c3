using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Data;

public sealed class DemoForumTests : ApiFixture
{
    [Test]
    public async Task It_is_loaded_once_shows_everything_and_leaves_no_trace()
    {
        var before = await CountsAsync();

        Assert.That(await InScopeAsync(db => DemoForum.LoadAsync(db, Host.Clock, LocalCalendar.Utc, CancellationToken.None)));
        Assert.That(
            await InScopeAsync(db => DemoForum.LoadAsync(db, Host.Clock, LocalCalendar.Utc, CancellationToken.None)),
            Is.False,
            "A second time changes nothing."
        );

        var actions = await Anonymous.ListAsync($"actions?forum={DemoForum.Key}&limit=200");
        Assert.That(actions.Select(a => (string)a["status"]!).Distinct().Count(), Is.EqualTo(8), "Every status is to be seen.");
        Assert.That(
            actions.SelectMany(a => a["attention"]!.AsArray().Select(r => (string)r!)).Distinct(),
            Is.EquivalentTo(new[] { "overdue", "stale", "onHold", "unowned" })
        );
        Assert.That(
            actions.Any(a => a["assessment"] is { } found && (string)found["status"]! != (string)a["status"]!),
            "Somewhere the assessor disagrees."
        );
        Assert.That(actions.Select(a => (string)a["key"]!), Is.All.StartsWith("demo-"));
        Assert.That((string)actions[0]["sourceRef"]!, Does.Contain("Made up"));
        Assert.That(
            (await Anonymous.ListAsync("actions?forum=ccr-2016")).Select(a => (int)a["version"]!),
            Is.All.EqualTo(1),
            "Nothing real was touched."
        );

        Assert.That(await AsOwnerAsync(db => DemoForum.RemoveAsync(db, CancellationToken.None)));
        Assert.That(await AsOwnerAsync(db => DemoForum.RemoveAsync(db, CancellationToken.None)), Is.False);
        Assert.That(await CountsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Its_history_is_numbered_as_it_happened()
    {
        await InScopeAsync(db => DemoForum.LoadAsync(db, Host.Clock, LocalCalendar.Utc, CancellationToken.None));

        var disorder = await Host.ScalarAsync<long>(
            "SELECT count(*) FROM (SELECT at < lag(at) OVER (ORDER BY id) AS back FROM changes WHERE subject_key LIKE 'demo-%') c WHERE back"
        );

        Assert.That(disorder, Is.Zero);
        await AsOwnerAsync(db => DemoForum.RemoveAsync(db, CancellationToken.None));
    }

    private async Task<T> InScopeAsync<T>(Func<PrioritiesContext, Task<T>> act)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PrioritiesContext>());
    }

    private async Task<T> AsOwnerAsync<T>(Func<PrioritiesContext, Task<T>> act)
    {
        await using var source = Database.DataSource(Host.ConnectionString);
        await using var db = Database.Context(source);
        return await act(db);
    }

    /// <summary>How many rows each table has.</summary>
    private Task<string> CountsAsync() =>
        InScopeAsync(async db =>
        {
            var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Order();
            return string.Join(
                '\n',
                await Task.WhenAll(
                    tables.Select(async table => $"{table}: {await Host.ScalarAsync<long>($"SELECT count(*) FROM {table}")}")
                )
            );
        });
}
