using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Data;

/// <summary>
/// A database of each release, with data in it (<c>Releases/*.sql</c>), is brought up to date: its schema is then that of a fresh one, and
/// what was in it is read over HTTP. A migration that was edited after a release makes a difference here.
/// </summary>
public sealed class UpgradeTests : ApiFixture
{
    private static readonly string Directory = Repository.Path("tests/Priorities.Api.Tests/Data/Releases");

    /// <summary>
    /// A view that went through a dump has its casts written out; so that only real differences count, both are read back once.
    /// </summary>
    private const string ViewsAsADumpSpellsThem = """
        DO $$ DECLARE v record; BEGIN
            FOR v IN SELECT viewname, definition FROM pg_views WHERE schemaname = 'public' LOOP
                EXECUTE format('CREATE OR REPLACE VIEW %I AS %s', v.viewname, v.definition);
            END LOOP;
        END $$
        """;

    public static string[] Releases =>
        [
            .. System
                .IO.Directory.GetFiles(Directory, "*.sql")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Test]
    public void There_is_a_database_of_the_first_release() => Assert.That(Releases, Does.Contain("1.0.0"));

    [TestCaseSource(nameof(Releases))]
    public async Task A_database_of_a_release_becomes_as_a_fresh_one_and_keeps_what_is_in_it(string release)
    {
        var database = await PostgresServer.EmptyAsync();
        await RunAsync(database, await File.ReadAllTextAsync(Path.Combine(Directory, $"{release}.sql")));
        var notes = await CountAsync(database, "notes");
        Assert.That(notes, Is.GreaterThan(0), "There is something in it.");

        await using var host = new ApiHost(database);
        await host.StartAsync();

        var fresh = await PostgresServer.CloneAsync();
        foreach (var either in (string[])[database, fresh])
            await RunAsync(either, ViewsAsADumpSpellsThem);
        Assert.That(await SchemaAsync(database), Is.EqualTo(await SchemaAsync(fresh)), "The one was upgraded, the other is fresh.");
        Assert.That(await CountAsync(database, "notes"), Is.EqualTo(notes));
        var action = (await host.Anonymous.GetAsync("actions/ccr-2016-s2?include=notes")).ShouldBe(200);
        Assert.That(((string)action["status"], (int)action.Json["progress"]!), Is.EqualTo(("inProgress", 40)));
        Assert.That(action.Text, Does.Contain("Three shelters agreed on a common plan."));
        Assert.That(
            (await host.Anonymous.GetAsync("actions?q=shelters")).ShouldBe(200).Items.Select(a => (string)a["key"]!),
            Does.Contain("ccr-2016-s2")
        );
        Assert.That(
            (await host.Anonymous.GetAsync("actions/ccr-2016-s2/history")).ShouldBe(200).Items.Select(c => (string)c["type"]!),
            Does.Contain("action.statusChanged")
        );
        Assert.That(
            (await host.Admin.ListAsync("actions?publication=draft")).Select(a => (string?)a["title"]),
            Does.Contain("A draft of the first release")
        );
        Assert.That(
            (await host.Admin.GetAsync("changes?limit=200")).ShouldBe(200).Items.Count,
            Is.EqualTo(await CountAsync(database, "changes"))
        );
        Assert.That(
            (int?)(await host.Anonymous.GetAsync("dashboards/summary?forum=ccr-2016")).ShouldBe(200).Json["totals"]!["actions"],
            Is.EqualTo(16)
        );

        (
            await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Written after the upgrade.", visibility = "public" })
        ).ShouldBe(201);
        (await host.Admin.PatchAsync("actions/ccr-2016-s2", new { title = "Fund safe housing" })).ShouldBe(200);
    }

    /// <summary>
    /// Everything that PostgreSQL has a definition of, a line each, in an order that does not depend on when it was made.
    /// </summary>
    private static async Task<string[]> SchemaAsync(string database)
    {
        const string Definitions = """
            SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || coalesce(' ' || l.collname, '') AS line
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum LEFT JOIN pg_collation l ON l.oid = a.attcollation
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
            UNION ALL SELECT 'view ' || viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'
            UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
            UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname
            UNION ALL SELECT 'search ' || c.cfgname || ' ' || string_agg(m.maptokentype || ':' || d.dictname, ',' ORDER BY m.maptokentype, m.mapseqno)
                FROM pg_ts_config c JOIN pg_ts_config_map m ON m.mapcfg = c.oid JOIN pg_ts_dict d ON d.oid = m.mapdict WHERE c.cfgnamespace = 'public'::regnamespace GROUP BY c.cfgname
            UNION ALL SELECT 'collation ' || collname || ' ' || collprovider::text || ' ' || coalesce(colllocale, '') FROM pg_collation WHERE collnamespace = 'public'::regnamespace
            UNION ALL SELECT 'extension ' || extname FROM pg_extension
            UNION ALL SELECT 'migration ' || migration_id FROM "__EFMigrationsHistory"
            """;
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await using var version = source.CreateCommand("SELECT current_setting('server_version_num')::int");
        // The name of a collation's locale has another column before PostgreSQL 17.
        var sql = await version.ExecuteScalarAsync() is >= 170000
            ? Definitions
            : Definitions.Replace("colllocale", "colliculocale", StringComparison.Ordinal);
        await using var read = source.CreateCommand($"SELECT line FROM ({sql}) AS lines ORDER BY line COLLATE \"C\"");
        var lines = new List<string>();
        await using var reader = await read.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        Assert.That(lines, Has.Count.GreaterThan(200));
        return [.. lines];
    }

    /// <summary>On a connection of its own: a dump empties the search path of the session.</summary>
    private static async Task RunAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await using var run = source.CreateCommand(sql);
        await run.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string database, string table)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await using var count = source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
