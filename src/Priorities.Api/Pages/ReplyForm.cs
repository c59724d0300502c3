using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Notes;
using Priorities.Api.Features.Requests;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;
using static Priorities.Api.Pages.Wording;

namespace Priorities.Api.Pages;

/// <summary>
/// What somebody filled in about one action, as they typed it, with what is wrong with it. It becomes a report or a note as the API takes
/// them.
/// </summary>
public sealed class ReplyForm(ReadRequest.Subject subject, bool isOnlyOne)
{
    public const string Status = "status";
    public const string Since = "since";
    public const string Text = "text";
    public const string Address = "address";
    public const string AddressTitle = "addressTitle";
    public const string Readers = "readers";

    public ReadRequest.Subject Subject => subject;

    /// <summary>What they chose. It is shown again as it was: what follows from a field alone goes when the field is emptied.</summary>
    public ReplyKind? Chosen { get; private set; } = isOnlyOne ? ReplyKind.Reported : null;

    /// <summary>What kind of answer it is; where none was chosen, a report where something was filled in.</summary>
    public ReplyKind? Kind => Chosen ?? (Typed.Keys.Any(f => f is not Readers) ? ReplyKind.Reported : null);

    /// <summary>What was typed, by field.</summary>
    public Dictionary<string, string> Typed { get; } = [];

    /// <summary>Whether they looked again, and found that everybody may read it.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Whether they have to look again.</summary>
    public bool NeedsConfirmation => IsConfirmed || Faults.NeedConfirmation;

    /// <summary>What is wrong with it.</summary>
    public ReplyFaults Faults { get; } = new();

    public string Name(string field) => $"{field}-{subject.Position}";

    public string this[string field] => Typed.GetValueOrDefault(field, "");

    public NoteVisibility Visibility =>
        Enum.TryParse<NoteVisibility>(this[Readers], ignoreCase: true, out var chosen) ? chosen : NoteVisibility.Network;

    /// <summary>The form of each action, filled in as it was sent.</summary>
    public static List<ReplyForm> Read(ReadRequest.Asked asked, IFormCollection? sent)
    {
        var forms = asked.Actions.Select(a => new ReplyForm(a, asked.Actions.Count == 1)).ToList();
        if (sent is null)
            return forms;
        foreach (var form in forms)
            form.Fill(sent);
        return forms;
    }

    private void Fill(IFormCollection sent)
    {
        foreach (var field in (string[])[Status, Since, Text, Address, AddressTitle, Readers])
        {
            var typed = sent[Name(field)].ToString().ReplaceLineEndings("\n");
            if (!string.IsNullOrWhiteSpace(typed))
                Typed[field] = field is Text ? typed : typed.Trim();
        }

        IsConfirmed = sent[Name("confirmed")] == "true";
        var chosen = sent[Name("reply")].ToString();
        Chosen = Enum.TryParse<ReplyKind>(chosen, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
    }

    /// <summary>
    /// The change of status that was filled in, checked by the rules of the API; null where there is none, or something is wrong.
    /// </summary>
    public StatusReport? Report()
    {
        if (Kind != ReplyKind.Reported || this[Status].Length == 0)
            return null;
        Faults.Add(Status, new OneOfAttribute(typeof(ActionStatus)).Fault(this[Status]));
        Faults.Add(Since, Typed.TryGetValue(Since, out var since) ? new DayAttribute().Fault(since) : null);
        if (Faults.All.Count > 0)
            return null;
        var report = new StatusReport
        {
            Status = Enum.Parse<ActionStatus>(this[Status], ignoreCase: true),
            EffectiveOn = Values.Day(since),
            Note = Typed.GetValueOrDefault(Text),
            Evidence = Evidence,
            Language = Language,
            Visibility = Visibility,
            ConfirmPublic = IsConfirmed,
        };
        return IsRight(report) ? report : null;
    }

    /// <summary>The note that was filled in, or that says what was chosen; null where there is none, or something is wrong.</summary>
    /// <param name="lastReport">The day of the last report, where there is one.</param>
    public AddNote.Text? Note(DateOnly? lastReport)
    {
        BlameWhatWouldBeLost();
        if (Kind is null or ReplyKind.Later || (Kind == ReplyKind.Reported && this[Status].Length > 0))
            return null;
        var said = Kind switch
        {
            ReplyKind.NothingNew when lastReport is { } day => T(
                $"Nothing new since {Day(day)}.",
                $"Rien de nouveau depuis le {Day(day)}."
            ),
            ReplyKind.NothingNew => T("Nothing to report yet.", "Rien à signaler pour l’instant."),
            ReplyKind.NotOurs => T(
                "Our organization is not responsible for this action any more.",
                "Notre organisme n’est plus responsable de cette action."
            ),
            _ => null,
        };
        var text = Typed.GetValueOrDefault(Text);
        var note = new AddNote.Text
        {
            Body = said is null || text is null ? said ?? text : $"{said}\n\n{text}",
            Evidence = Evidence,
            Language = Language,
            Visibility = Visibility,
            ConfirmPublic = IsConfirmed,
        };
        return IsRight(note) ? note : null;
    }

    /// <summary>What was filled in and does not go with the answer that was chosen is asked about: it would be kept nowhere.</summary>
    private void BlameWhatWouldBeLost()
    {
        if (Kind == ReplyKind.Later)
        {
            foreach (var field in Typed.Keys.Where(f => f != Readers))
                Faults.Add(
                    field,
                    T(
                        "“Ask me later” keeps nothing of this. Choose another answer above, or empty the field.",
                        "« Redemandez-moi plus tard » n’en conserve rien. Choisissez une autre réponse ci-dessus ou videz ce champ."
                    )
                );
        }
        else if (this[Status].Length == 0 && this[Since].Length > 0)
        {
            Faults.Add(
                Since,
                T(
                    "A day goes with another status. Choose one above, or leave the day out.",
                    "Une date accompagne un nouveau statut. Choisissez-en un ci-dessus ou laissez la date vide."
                )
            );
        }
        else if (Kind != ReplyKind.Reported && this[Status].Length > 0)
        {
            Faults.Add(
                Status,
                T(
                    "Another status goes with “There is something to report”. Choose that above, or leave the status as it is.",
                    "Un nouveau statut va avec « Il y a du nouveau ». Choisissez cette réponse ci-dessus ou laissez le statut inchangé."
                )
            );
        }
    }

    private bool IsRight(IMayBePublic body)
    {
        Faults.Add(Readers, this[Readers].Length == 0 ? null : new OneOfAttribute(typeof(NoteVisibility)).Fault(this[Readers]));
        if (Checker.Check(body) is { } wrong)
            Faults.Add(wrong);
        return Faults.All.Count == 0;
    }

    private static NoteLanguage Language => Languages.IsFrench ? NoteLanguage.Fr : NoteLanguage.En;

    /// <summary>What the address leads to; where they do not say, the name of the server.</summary>
    private List<EvidenceBody>? Evidence =>
        this[Address].Length == 0 && this[AddressTitle].Length == 0
            ? null
            :
            [
                new()
                {
                    Url = Typed.GetValueOrDefault(Address),
                    Title =
                        Typed.GetValueOrDefault(AddressTitle)
                        ?? (
                            Uri.TryCreate(this[Address], UriKind.Absolute, out var uri) && uri.Host.Length > 0
                                ? uri.Host
                                : T("A link", "Un lien")
                        ),
                },
            ];
}
