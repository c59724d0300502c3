using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Data;

/// <summary>
/// What has had its time goes, without anybody's doing; what has not stays. By itself: the counters of one process are those of all its
/// hosts.
/// </summary>
[NonParallelizable]
public sealed class RetentionTests : ApiFixture
{
    [Test]
    public async Task What_has_had_its_time_is_forgotten_in_steps_and_told_in_the_metrics()
    {
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." }, ("Idempotency-Key", "old"))).ShouldBe(201);
        await Host.ExecuteAsync(
            """
            INSERT INTO stored_answers (caller_id, key, fingerprint, expires_at, headers, body)
            SELECT caller_id, 'made-' || n, fingerprint, expires_at, headers, body FROM stored_answers, generate_series(1, 1200) n
            """
        );
        Host.Clock.Advance(TimeSpan.FromHours(23));
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met again." }, ("Idempotency-Key", "new"))).ShouldBe(201);
        Host.Clock.Advance(TimeSpan.FromHours(2));

        for (var tries = 0; await CountAsync() > 1 && tries < 600; tries++)
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(1)); // it may have looked a moment before the clock went on
            await Task.Delay(50);
        }

        Assert.That(await Host.ScalarAsync<string>("SELECT string_agg(key, ' ') FROM stored_answers"), Is.EqualTo("new"));
        const string told = "priorities_retention_forgotten_total{what=\"answers\"} 1201";
        for (var tries = 0; !(await Admin.GetAsync("/metrics")).Text.Contains(told, StringComparison.Ordinal) && tries < 100; tries++)
            await Task.Delay(50); // they are counted when they are gone
        Assert.That(
            (await Admin.GetAsync("/metrics"))
                .Text.Split('\n')
                .Where(line => line.StartsWith("priorities_retention", StringComparison.Ordinal)),
            Has.Member(told)
        );
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met again." }, ("Idempotency-Key", "new"))).ShouldBe(201);
        Assert.That(
            await Host.ScalarAsync<long>("SELECT count(*) FROM notes"),
            Is.EqualTo(2),
            "What is younger than a day is still known."
        );
    }

    [Test]
    public async Task An_import_that_nobody_applied_goes_and_one_that_was_applied_stays()
    {
        await Host.ExecuteAsync(
            $"""
            INSERT INTO imports (id, kind, status, areas, rows, results, "table", created_at, created_by, version)
            SELECT gen_random_uuid(), 'actions', s, '[]', '[]', '[]', NULL, '{Host.Clock.GetUtcNow().AddDays(
                -31
            ):O}', 'somebody', 1 FROM unnest(ARRAY['ready', 'applied']) s
            """
        );
        Host.Clock.Advance(TimeSpan.FromMinutes(20));

        for (var tries = 0; await Host.ScalarAsync<long>("SELECT count(*) FROM imports") > 1 && tries < 600; tries++)
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(50);
        }

        Assert.That(await Host.ScalarAsync<string>("SELECT string_agg(status, ' ') FROM imports"), Is.EqualTo("applied"));
    }

    private Task<long> CountAsync() => Host.ScalarAsync<long>("SELECT count(*) FROM stored_answers");
}
