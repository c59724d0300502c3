using Priorities.Api.Data;
using Priorities.Api.Features.Exports;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// What the columns of a table are taken for: by what somebody said, by what an export calls them, by what organizations use to call them.
/// </summary>
internal static class Headings
{
    private static readonly Dictionary<string, string> Usual = Split(
        ("key", "key;action key;cle"),
        ("forum", "forum"),
        ("sourceRef", "no;nr;n;#;number;num;ref;reference;item;rec no;rec;recommendation no;recommendation number;action no"),
        (
            "title",
            "recommendation;recommendations;action;actions;title;commitment;commitments;activity;activities;measure;task;action item;what;deliverable;next step;priorities;priority"
        ),
        ("area", "area;areas;theme;section;category;pillar;priority area;topic;goal;strategic area;domain;heading"),
        (
            "lead",
            "lead;leads;lead organization;lead organisation;lead agency;lead partner;owner;owners;responsible;responsible party;responsible organization;who;accountable"
        ),
        ("supporting", "partners;partner;supporting;support;supporting organizations;supporting partners;key partners;with;collaborators"),
        ("status", "status;state;current status;progress status"),
        (
            "targetDate",
            "timeline;timelines;timeframe;due;due date;due by;by;deadline;target date;target;by when;when;completion date;end date"
        ),
        ("startsOn", "start;starts;start date;begins"),
        ("comment", "comments;comment;notes;note;remarks;update;updates;latest update;status update;progress notes"),
        ("description", "description;details;detail;explanation;background"),
        ("progress", "progress;% complete;% done;percent complete;%"),
        ("tags", "tags;keywords"),
        ("jurisdiction", "jurisdiction;level of government"),
        ("audience", "audience;for whom"),
        ("parent", "parent;under")
    );

    private static readonly Dictionary<string, string> InFrench = Split(
        ("key", "cle"),
        ("sourceRefFr", "no;n;numero;num;ref;reference;no de recommandation"),
        (
            "titleFr",
            "recommandation;recommandations;titre;engagement;engagements;activite;activites;mesure;mesures;tache;piste d action;pistes d action;quoi;livrable;priorites;priorite"
        ),
        ("area", "domaine;domaines;theme;volet;axe;categorie;pilier;sujet;objectif;thematique;rubrique"),
        ("lead", "responsable;responsables;chef de file;organisme responsable;pilote;porteur;qui;organisme"),
        ("supporting", "partenaires;partenaire;appui;collaborateurs;collaboration;avec"),
        ("status", "statut;etat;etat d avancement"),
        ("targetDate", "echeancier;echeance;echeances;date limite;delai;date cible;quand;date prevue;calendrier"),
        ("startsOn", "debut;date de debut"),
        ("comment", "commentaires;commentaire;remarques;remarque;observations;mise a jour;suivi"),
        ("descriptionFr", "details;explication;contexte"),
        ("progress", "avancement;% realise;progression"),
        ("tags", "mots cles;etiquettes"),
        ("jurisdiction", "ordre de gouvernement;palier"),
        ("audience", "public cible;a qui")
    );

    private static readonly HashSet<string> OfExport = ActionTable.Columns.Select(c => c.Name).ToHashSet();

    /// <summary>How many of these cells look like the name of a column.</summary>
    public static int Known(IEnumerable<string> cells) =>
        cells.Count(c => OfExport.Contains(c.Trim()) || Usual.ContainsKey(Words.Plain(c)) || InFrench.ContainsKey(Words.Plain(c)));

    public static bool IsOfExport(string heading) => OfExport.Contains(heading);

    /// <param name="headings">The columns, each with a name of its own.</param>
    /// <param name="said">What somebody said of columns: the heading in plain words to the member, or to "" where it is to be left
    /// alone.</param>
    public static IReadOnlyList<ImportColumn> Take(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> said)
    {
        var plain = headings.Select(Words.Plain).ToList();
        var isFrench =
            plain.Count(p => InFrench.ContainsKey(p) && !Usual.ContainsKey(p))
            > plain.Count(p => Usual.ContainsKey(p) && !InFrench.ContainsKey(p));
        var (first, second) = isFrench ? (InFrench, Usual) : (Usual, InFrench);
        var taken = headings
            .Select(
                (h, i) =>
                    said.TryGetValue(plain[i], out var word) ? word
                    : OfExport.Contains(h) ? h
                    : null
            )
            .ToArray();
        var certain = taken.Select(t => t is not null).ToArray();
        // What is called so most surely first: "Priority" beside "Action" says how urgent it is.
        foreach (var (i, word) in plain.Index().OrderBy(w => w.Item is "priority" or "priorite"))
            if (
                taken[i] is null
                && (first.GetValueOrDefault(word) ?? second.GetValueOrDefault(word)) is { } usual
                && !taken.Contains(usual)
            )
                taken[i] = usual;
        foreach (var (i, word) in plain.Index())
            if (taken[i] is null && first.FirstOrDefault(u => IsNearly(word, u.Key) && !taken.Contains(u.Value)).Value is { } near)
                taken[i] = near;
        return [.. headings.Select((h, i) => new ImportColumn(h, string.IsNullOrEmpty(taken[i]) ? null : taken[i], certain[i]))];
    }

    /// <summary>"Lead organization(s)" begins like "lead organization"; "Recomendation" is misspelled.</summary>
    private static bool IsNearly(string word, string usual) =>
        usual.Length > 3 && (word.StartsWith(usual + " ", StringComparison.Ordinal) || Words.AreClose(word, usual));

    private static Dictionary<string, string> Split(params (string Member, string Headings)[] usual) =>
        usual
            .SelectMany(u => u.Headings.Split(';').Select(heading => (heading, u.Member)))
            .DistinctBy(u => u.heading)
            .ToDictionary(u => u.heading, u => u.Member);
}
