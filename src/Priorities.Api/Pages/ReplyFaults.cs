using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Privacy;
using static Priorities.Api.Pages.Wording;

namespace Priorities.Api.Pages;

/// <summary>
/// What is wrong with a form, each beside the field that it is about, in the words of somebody who has a page before them.
/// </summary>
public sealed class ReplyFaults
{
    private readonly List<(string Field, string Message)> all = [];

    public IReadOnlyList<(string Field, string Message)> All => all;

    /// <summary>Whether a text seems to identify somebody, and everybody would read it.</summary>
    public bool NeedConfirmation { get; private set; }

    /// <summary>What the rules of the API or a handler refused.</summary>
    public void Add(Refusal refusal)
    {
        if (refusal.Facts.GetValueOrDefault("found") is IEnumerable<PersonalDetails.Found> found)
        {
            NeedConfirmation = true;
            foreach (var each in found)
            {
                var what = Sentences.Say(PersonalDetails.WordsOf(each.Kind));
                Add(
                    FieldOf(each.Member),
                    T(
                        $"Everybody would read this, and it looks as if it had {what} in it. Take that out; or tick the box below, if it identifies nobody who must not be known.",
                        $"Tout le monde pourrait lire ceci, et le texte semble contenir {what}. Retirez ce passage; ou cochez la case ci-dessous s’il n’identifie personne qui doive rester inconnu."
                    )
                );
            }
        }
        else if (refusal is InvalidInput invalid)
        {
            foreach (var (member, messages) in invalid.Errors)
            foreach (var message in messages)
                Add(FieldOf(member), message);
        }
        else
        {
            Add(FieldOf(refusal.Member), refusal.Detail);
        }
    }

    public void Add(string field, FormattableString? fault)
    {
        if (fault is not null)
            Add(field, Sentences.Say(fault).Replace("`effectiveOn`", T("the day", "la date"), StringComparison.Ordinal));
    }

    public void Add(string field, string fault)
    {
        if (!all.Contains((field, Capital(fault))))
            all.Add((field, Capital(fault)));
    }

    private static string FieldOf(string? member) =>
        member switch
        {
            "status" => ReplyForm.Status,
            "effectiveOn" => ReplyForm.Since,
            "visibility" => ReplyForm.Readers,
            "evidence[0].url" => ReplyForm.Address,
            "evidence[0].title" => ReplyForm.AddressTitle,
            _ => ReplyForm.Text,
        };
}
