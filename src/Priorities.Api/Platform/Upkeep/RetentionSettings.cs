using System.Globalization;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Platform.Upkeep;

/// <summary>How long what is done with is kept.</summary>
public sealed class RetentionSettings(IConfiguration configuration)
{
    /// <summary>
    /// <c>Retention__DeliveryDays</c>: how many days a finished delivery of a webhook can be looked up, 1 to 3650. Default: 30.
    /// </summary>
    public int DeliveryDays { get; } = Days(configuration, "DeliveryDays", 30);

    /// <summary>
    /// <c>Retention__MailDays</c>: how many days it is kept what came of a mail, 1 to 3650; its link and whose it was go sooner. Default:
    /// 90.
    /// </summary>
    public int MailDays { get; } = Days(configuration, "MailDays", 90);

    private static int Days(IConfiguration configuration, string name, int usual) =>
        configuration[$"Retention:{name}"] switch
        {
            null or "" => usual,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650 =>
                days,
            var text => throw new StartupException($"Retention__{name} is '{text}'; it must be a whole number of days, 1 to 3650."),
        };
}
