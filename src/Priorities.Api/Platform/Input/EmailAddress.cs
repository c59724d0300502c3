using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>What an e-mail address has to be.</summary>
public static class EmailAddress
{
    public const int Max = 320;

    public const string Message = "An e-mail address, such as name@example.org, up to 320 characters.";

    public const string Pattern = "^" + Part + "+@" + Part + "+[.]" + Part + "+$";

    private const string Part = "[^@" + Characters.Invisible + Characters.Controls + Characters.OutsideXml + "]";
}
