namespace Priorities.Api.Platform.Settings;

/// <summary>
/// What an operator may set, from the environment (<c>Priorities__Name</c>), the command line (<c>--Priorities:Name=value</c>) or
/// appsettings. An empty value counts as unset. Checked before anything starts: a wrong value or an unknown name ends the service with one
/// line that says what would be right.
/// </summary>
public sealed class PrioritiesSettings
{
    public const string Section = "Priorities";

    /// <summary>Seeds that the service knows, and <c>none</c>.</summary>
    public static readonly IReadOnlyList<string> Seeds = ["ccr-2016", NoSeed];

    public const string NoSeed = "none";
    public const int AdminKeyShortest = 32;
    public const int AdminKeyLongest = 256;
    public const int StaleAfterDaysMost = 3650;
    public const int UpdateLinkDaysMost = 365;
    public const int DatabaseWaitSecondsMost = 3600;
    public const int DrainSecondsMost = 60;
    public const int OperatorLongest = 200;
    public const int AboutKilobytesMost = 64;

    /// <summary>
    /// The directory of the embedded database and of the key made for it, relative to the working directory.
    /// Default: <c>.data</c>. Used only without a connection string.
    /// </summary>
    public string DataDirectory { get; set; } = ".data";

    /// <summary>
    /// The administrator's bearer token: 32 to 256 printable ASCII characters. Default: on the embedded
    /// database one of 256 random bits is made at the first start and kept in <c>admin.key</c> of the data directory;
    /// elsewhere there is no admin key.
    /// </summary>
    public string? AdminKey { get; set; }

    /// <summary>
    /// The forum that is loaded at start where it is missing: <c>ccr-2016</c> or <c>none</c>. Default: <c>ccr-2016</c>
    /// on the embedded database, <c>none</c> elsewhere.
    /// </summary>
    public string Seed { get; set; } = NoSeed;

    /// <summary>Days without a report after which an unfinished action counts as stale: 1 to 3650. Default: 90.</summary>
    public int StaleAfterDays { get; set; } = 90;

    /// <summary>Days for which the link of a request for an update is good: 1 to 365. Default: 30.</summary>
    public int UpdateLinkDays { get; set; } = 30;

    /// <summary>
    /// The time zone by which days are counted (today, overdue, as of): an IANA name such as <c>America/Toronto</c>. Default: <c>UTC</c>.
    /// </summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Whom to tell of a weakness in this service, a <c>mailto:</c> or <c>https:</c> address; it is told in
    /// <c>/.well-known/security.txt</c>. Default: unset, and there is no such file.
    /// </summary>
    public string? SecurityContact { get; set; }

    /// <summary>
    /// Who keeps this site, as its pages name them: 200 characters at the most. Default: unset, and the pages name nobody.
    /// </summary>
    public string? Operator { get; set; }

    /// <summary>
    /// Where readers ask or say that something is wrong, a <c>mailto:</c> or <c>https:</c> address; every page links it. Default: unset.
    /// </summary>
    public string? Contact { get; set; }

    /// <summary>
    /// The licence under which the data may be used, an <a href="https://spdx.org/licenses/">SPDX identifier</a> such as
    /// <c>CC-BY-4.0</c>; every page, the OpenAPI document and what search engines read name it. Default: unset, and none is named.
    /// </summary>
    public string? DataLicence { get; set; }

    /// <summary>
    /// A Markdown file of 64 kB at the most that the page <c>/about</c> begins with: who keeps this site, how the data may be used. Its
    /// French is read from the file of the same name that ends in <c>.fr.md</c>, where there is one. Default: unset, and the page has its
    /// own words alone.
    /// </summary>
    public string? AboutFile { get; set; }

    internal static string PageOf(string licence) => $"https://spdx.org/licenses/{licence}.html";

    internal static string InFrench(string aboutFile) => Path.ChangeExtension(aboutFile, ".fr.md");

    /// <summary>
    /// The address at which people reach this service, such as <c>https://priorities.example.org</c>, without a path. Every link is made
    /// with it, whatever a request says it was sent to. Default: unset, and links are made with the address of the request.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>
    /// How many seconds a start waits for a database that is starting, full, read-only or away, before it gives up: 0 to 3600. Default: 60.
    /// </summary>
    public int DatabaseWaitSeconds { get; set; } = 60;

    /// <summary>
    /// How many seconds the service goes on serving after SIGTERM, while <c>/health/ready</c> says that it stops, so that a proxy sends the
    /// next requests elsewhere: 0 to 60. Longer than the proxy takes to ask again. Default: 0; a second signal stops it at once.
    /// </summary>
    public int DrainSeconds { get; set; }

    /// <summary>
    /// <c>ConnectionStrings__Priorities</c>, an Npgsql connection string; once an embedded server runs, its own.
    /// Default: unset, which starts the embedded server.
    /// </summary>
    public string? ConnectionString { get; internal set; }

    /// <summary>
    /// <c>ConnectionStrings__Migrations</c>: the user that makes and changes tables, where the service itself shall run as one that cannot.
    /// Default: unset; the service's own user does both.
    /// </summary>
    public string? MigrationsConnectionString { get; internal set; }

    /// <summary>Whether the database is the service's own, in <see cref="DataDirectory"/>.</summary>
    public bool IsEmbedded { get; internal set; }
}
