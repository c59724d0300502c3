using System.Globalization;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Platform.Upkeep;

/// <summary>How long what is done with is kept.</summary>
public sealed class RetentionSettings(IConfiguration configuration)
{
    /// <summary>
    /// <c>Retention__DeliveryDays</c>: how many days a finished delivery of a webhook can be looked up, 1 to 3650. Default: 30.
    /// </summary>
    public int DeliveryDays { get; } =
        configuration["Retention:DeliveryDays"] switch
        {
            null or "" => 30,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650 =>
                days,
            var text => throw new StartupException($"Retention__DeliveryDays is '{text}'; it must be a whole number of days, 1 to 3650."),
        };
}
