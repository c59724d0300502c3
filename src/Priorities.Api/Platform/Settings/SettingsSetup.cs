using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Npgsql;
using Priorities.Api.Platform.Hosting;
using Priorities.Domain;

namespace Priorities.Api.Platform.Settings;

/// <summary>Reads the settings from the configuration and says what is wrong with them, in the operator's words.</summary>
public sealed partial class SettingsSetup(IConfiguration configuration)
    : IConfigureOptions<PrioritiesSettings>,
        IValidateOptions<PrioritiesSettings>
{
    private readonly IConfigurationSection section = configuration.GetSection(PrioritiesSettings.Section);

    public static void Add(IServiceCollection services) =>
        services
            .ConfigureOptions<SettingsSetup>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<PrioritiesSettings>>().Value)
            .AddOptionsWithValidateOnStart<PrioritiesSettings>();

    public void Configure(PrioritiesSettings options)
    {
        options.ConnectionString = NullIfEmpty(configuration.GetConnectionString(PrioritiesSettings.Section));
        options.MigrationsConnectionString = NullIfEmpty(configuration.GetConnectionString("Migrations"));
        options.IsEmbedded = options.ConnectionString is null;
        options.DataDirectory = Value(nameof(options.DataDirectory)) ?? options.DataDirectory;
        options.AdminKey = Value(nameof(options.AdminKey));
        options.TimeZone = Value(nameof(options.TimeZone)) ?? options.TimeZone;
        options.SecurityContact = Value(nameof(options.SecurityContact));
        options.Operator = Value(nameof(options.Operator));
        options.Contact = Value(nameof(options.Contact));
        options.DataLicence = Value(nameof(options.DataLicence));
        options.AboutFile = Value(nameof(options.AboutFile));
        options.PublicAddress = Value(nameof(options.PublicAddress));
        options.Seed = Value(nameof(options.Seed)) ?? (options.IsEmbedded ? PrioritiesSettings.Seeds[0] : PrioritiesSettings.NoSeed);
        options.StaleAfterDays = Number(nameof(options.StaleAfterDays)) ?? options.StaleAfterDays;
        options.DatabaseWaitSeconds = Number(nameof(options.DatabaseWaitSeconds)) ?? options.DatabaseWaitSeconds;
        options.DrainSeconds = Number(nameof(options.DrainSeconds)) ?? options.DrainSeconds;
        options.UpdateLinkDays = Number(nameof(options.UpdateLinkDays)) ?? options.UpdateLinkDays;
    }

    public ValidateOptionsResult Validate(string? name, PrioritiesSettings options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(PrioritiesSettings options)
    {
        var known = typeof(PrioritiesSettings)
            .GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => property.Name)
            .ToList();
        foreach (var unknown in section.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"Priorities__{unknown.Key} is not a setting; there are {string.Join(", ", known.Select(each => $"Priorities__{each}"))}.";
        }
        if (
            options.AdminKey is { } key
            && (
                key.Length is < PrioritiesSettings.AdminKeyShortest or > PrioritiesSettings.AdminKeyLongest
                || !key.All(character => character is >= ' ' and <= '~')
                || key.Trim() != key
            )
        )
        {
            yield return $"Priorities__AdminKey must be {PrioritiesSettings.AdminKeyShortest} to {PrioritiesSettings.AdminKeyLongest} "
                + "printable ASCII characters, without a space at either end, for example the output of `openssl rand -hex 32`.";
        }
        if (!PrioritiesSettings.Seeds.Contains(options.Seed))
        {
            yield return $"Priorities__Seed is '{options.Seed}'; it must be one of {string.Join(", ", PrioritiesSettings.Seeds)}.";
        }
        if (options.StaleAfterDays is < 1 or > PrioritiesSettings.StaleAfterDaysMost)
        {
            yield return $"Priorities__StaleAfterDays is '{Value(nameof(options.StaleAfterDays))}'; "
                + $"it must be a whole number of days, 1 to {PrioritiesSettings.StaleAfterDaysMost}.";
        }
        if (options.UpdateLinkDays is < 1 or > PrioritiesSettings.UpdateLinkDaysMost)
        {
            yield return $"Priorities__UpdateLinkDays is '{Value(nameof(options.UpdateLinkDays))}'; "
                + $"it must be a whole number of days, 1 to {PrioritiesSettings.UpdateLinkDaysMost}.";
        }
        if (options.DatabaseWaitSeconds is < 0 or > PrioritiesSettings.DatabaseWaitSecondsMost)
        {
            yield return $"Priorities__DatabaseWaitSeconds is '{Value(nameof(options.DatabaseWaitSeconds))}'; "
                + $"it must be a whole number of seconds, 0 to {PrioritiesSettings.DatabaseWaitSecondsMost}.";
        }
        if (options.DrainSeconds is < 0 or > PrioritiesSettings.DrainSecondsMost)
        {
            yield return $"Priorities__DrainSeconds is '{Value(nameof(options.DrainSeconds))}'; "
                + $"it must be a whole number of seconds, 0 to {PrioritiesSettings.DrainSecondsMost}.";
        }
        if (!LocalCalendar.TryFind(options.TimeZone, out _))
        {
            yield return $"Priorities__TimeZone is '{options.TimeZone}'; it must be UTC or the IANA name of a time zone that this machine knows "
                + "(package tzdata), such as America/Toronto.";
        }
        if (options.SecurityContact is { } contact && !IsContact(contact))
        {
            yield return $"Priorities__SecurityContact is '{contact}'; it must be an address such as mailto:security@example.org or https://example.org/security.";
        }
        if (options.Contact is { } readers && !IsContact(readers))
        {
            yield return $"Priorities__Contact is '{readers}'; it must be an address such as mailto:info@example.org or https://example.org/contact.";
        }
        if (options.DataLicence is { } licence && !SpdxIdentifier().IsMatch(licence))
        {
            yield return $"Priorities__DataLicence is '{licence}'; it must be an SPDX identifier (https://spdx.org/licenses/), such as CC-BY-4.0.";
        }
        if (options.Operator is { Length: > PrioritiesSettings.OperatorLongest })
        {
            yield return $"Priorities__Operator has {options.Operator.Length} characters; at most {PrioritiesSettings.OperatorLongest} are shown.";
        }
        if (options.AboutFile is { } about && !File.Exists(about))
        {
            yield return $"Priorities__AboutFile is '{about}'; there is no such file.";
        }
        if (options.AboutFile is { } texts && new[] { texts, PrioritiesSettings.InFrench(texts) }.FirstOrDefault(IsTooLong) is { } tooLong)
        {
            yield return $"Priorities__AboutFile: {tooLong} is longer than {PrioritiesSettings.AboutKilobytesMost} kB, which is more than one page.";
        }
        if (options.PublicAddress is { } address && !PublicAddress.IsOne(address))
        {
            yield return $"Priorities__PublicAddress is '{address}'; it must be like https://priorities.example.org, without a path.";
        }
        if (options.MigrationsConnectionString is { } migrations && (options.ConnectionString is null || !IsConnectionString(migrations)))
        {
            yield return "ConnectionStrings__Migrations must be an Npgsql connection string to the same database as ConnectionStrings__Priorities, as the user who owns its tables.";
        }
        if (options.ConnectionString is { } connection && !IsConnectionString(connection))
        {
            // Not the value itself: it may hold a password.
            yield return "ConnectionStrings__Priorities is not an Npgsql connection string, such as Host=db;Database=priorities;Username=…;Password=….";
        }
    }

    /// <summary>What is no number is one that no setting takes.</summary>
    private int? Number(string name) =>
        Value(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;

    private string? Value(string name) => NullIfEmpty(section[name]);

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static bool IsTooLong(string file) =>
        new FileInfo(file) is { Exists: true, Length: > PrioritiesSettings.AboutKilobytesMost * 1024 };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}\z")]
    private static partial Regex SpdxIdentifier();

    private static bool IsContact(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "mailto" or "https";

    private static bool IsConnectionString(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value).Host is not null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }
}
