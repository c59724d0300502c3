using System.ComponentModel.DataAnnotations;

namespace Priorities.Api.Platform.Input;

/// <summary>Has to be there. What it has to be, its other rules say.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededAttribute : RequiredAttribute
{
    public NeededAttribute()
    {
        AllowEmptyStrings = true; // an empty text is told of by the rule for texts, which says what would be right
        ErrorMessage = "This has to be there.";
    }
}
