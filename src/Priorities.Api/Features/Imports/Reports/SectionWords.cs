using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Tells by its heading, or by the sentence that announces a list, what a part of a report holds, in English or French.</summary>
internal static partial class SectionWords
{
    /// <summary>Longer than that, what looks like a heading is a sentence.</summary>
    private const int MostWords = 25;

    /// <summary>Why what stands under the heading is not what was agreed; null where the words say nothing, or that it was.</summary>
    public static LeftOutReason? NotAgreed(string heading)
    {
        var text = Plain(heading);
        if (Agenda().IsMatch(text))
            return LeftOutReason.Agenda;
        if (Contents().IsMatch(text))
            return LeftOutReason.Contents;
        if (IsAgreedWord(text) && !Earlier().IsMatch(text))
            return null;
        if (People().IsMatch(text))
            return LeftOutReason.People;
        if (Sources().IsMatch(text))
            return LeftOutReason.Sources;
        if (Glossary().IsMatch(text))
            return LeftOutReason.Glossary;
        return Background().IsMatch(text) || Earlier().IsMatch(text) ? LeftOutReason.Background : null;
    }

    /// <summary>The heading says that what stands under it was agreed, or is asked for.</summary>
    public static bool IsAgreed(string heading) =>
        heading.Count(c => c == ' ') < MostWords && IsAgreedWord(Plain(heading)) && NotAgreed(heading) is null;

    /// <summary>It says no more than that: what it is about, the heading above it says.</summary>
    public static bool IsGeneral(string heading) => General().IsMatch(Plain(heading));

    /// <summary>As the name of a column, it may say how urgent something is, and not what.</summary>
    public static bool IsRank(string column) =>
        Plain(column).Trim() is "priority" or "priorite" or "priority level" or "niveau de priorite";

    /// <summary>The sentence announces what somebody is to do.</summary>
    public static bool AnnouncesActions(string sentence) => Asking().IsMatch(Plain(Last(sentence))) && !AnnouncesOther(sentence);

    /// <summary>The sentence announces a list of something else.</summary>
    public static bool AnnouncesOther(string sentence) =>
        Telling().IsMatch(Plain(Last(sentence))) && !Asking().IsMatch(Plain(Last(sentence)));

    /// <summary>A heading that ends with a colon, and no sentence that announces a list.</summary>
    public static bool IsHeadingWithColon(string text) =>
        text.Length <= 70
        && text.TrimEnd().EndsWith(':')
        && text.Count(c => c == ' ') < 9
        && !text.Contains(". ", StringComparison.Ordinal)
        && !Verb().IsMatch(Plain(text));

    /// <summary>In small letters, without accents.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Characters.Normalized(text.ToLowerInvariant(), NormalizationForm.FormD))
        {
            if (c is '’' or '‘' or '`')
                plain.Append('\'');
            else if (c is 'œ')
                plain.Append("oe");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return plain.ToString();
    }

    private static string Last(string text)
    {
        var body = text.TrimEnd(' ', ':');
        var end = body.LastIndexOfAny(['.', '!', '?']);
        return end > 0 ? body[(end + 1)..] : body;
    }

    private static bool IsAgreedWord(string text) => Agreed().IsMatch(text);

    [GeneratedRegex(
        @"\brecommend|\brecommand|\bpriorit|\bcall(?:s|ing)? (?:to|for|upon) |\bappels? a (?:l'action|la)\b"
            + @"|\bcommitments?\b|\bengagements\b|\bnext steps?\b|\bprochaines? etapes?\b|\bsuites? a donner\b|\bpistes?\b"
            + @"|\bplan(?:s)? d'actions?\b|\bactions\b|\baction (?:plan|items?)\b|\bmeasures\b|\bmesures\b|\bresolutions\b|\bdecisions\b"
            + @"|\bmoving forward\b|\b(?:way|path) forward\b|\bwhat (?:comes|happens) next\b|\bet maintenant\b|\bagreed\b|\bconvenu\b"
            + @"|\binitiatives\b|\bproposals\b|\bpropositions\b|\bdemandes\b|\brevendications\b|\bstrategies\b|\bstrateg(?:y|ie) [0-9]"
            + @"|\bwe (?:ask|call|want)\b|\bnous demandons\b"
    )]
    private static partial Regex Agreed();

    [GeneratedRegex(
        @"^(?:(?:next steps?|prochaines? etapes?|recommendations?|recommandations?|priorit(?:y|ies|es?)|actions?"
            + @"|action items?|measures?|mesures?|commitments?|engagements?|proposals?|propositions?|calls? to action|what is (?:needed"
            + @"|to be done)|a faire|to do)\s*:?)$"
    )]
    private static partial Regex General();

    [GeneratedRegex(
        @"^(?:the )?(?:agenda|programme?|schedule|timetable|horaire|ordre du jour|deroulement)\b(?! of action)"
            + @"|\b(?:agenda|ordre du jour)\s*:?$|^[0-9]{1,2}(?:[:h.]?[0-9]{2})?\s?(?:[-–]|a|to)\s?[0-9]{1,2}(?:[:h.]?[0-9]{2})"
            + @"|^[0-9]{1,2}[:h][0-9]{2}\b|^[0-9]{4}\s?[-–:]|\bsession [0-9]|\bminutes of\b|\bproces-verbal\b"
    )]
    private static partial Regex Agenda();

    [GeneratedRegex(
        @"^(?:table of )?contents?\s*:?$|table des matieres|^sommaire$|list of (?:tables|figures)|liste des (?:tableaux" + @"|figures)"
    )]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"\bspeakers?\b|\bconferenci|\bparticipants?\b|\bpanell?ists?\b|\battendees?\b|\bcontributors?\b|\bauthors?\b"
            + @"|\bauteur|\bmembers? (?:and|of)\b|^members\b|^membres\b|^contacts?\b|\bcontact us\b|nous joindre|\babout (?:us"
            + @"|the authors?)\b|a propos|\backnowledg|\bremerciement|\bthank(?:s| you)|^equipe\b|^(?:our |the )?team\b|\bpartners?$"
            + @"|^partenaires$|\bsignator|\bsignataires|\bwho was there\b|\bcredits\b"
    )]
    private static partial Regex People();

    [GeneratedRegex(
        @"\breferences?\b|\bbibliograph|\bsources?\b(?! of)|\bsource documents\b|^(?:key |useful )?(?:resources"
            + @"|ressources)\s*:?$|\blinks\b|\bliens utiles\b|^annex|^appendi|^footnotes?|^(?:end)?notes?(?: de bas de page)?$"
            + @"|further reading|pour en savoir plus|works cited|ouvrages cites|^(?:all |the )?(?:\w+ )?archives?$|^documentation$"
    )]
    private static partial Regex Sources();

    [GeneratedRegex(
        @"\bglossar|\bglossaire|\blexique\b|^(?:terms and )?definitions?\b|\bacronym|\babbreviations?\b|\bsigles?\b" + @"|\bterminolog"
    )]
    private static partial Regex Glossary();

    [GeneratedRegex(
        @"^(?:[0-9ivx.]* ?)?(?:conclusions?|background|contexte?|historique|history|introduction|preface|foreword"
            + @"|avant-propos|methodolog\w*|methode\w*|approach|demarche|(?:our |the |notre |nos |les )?(?:objectives?|objectifs?|aims?"
            + @"|goals|buts?)(?: of .*| du .*| de .*)?|topics?|themes?|sujets?|findings?|constats?|key findings|results|resultats"
            + @"|what we (?:heard|learned)|what was (?:said|heard)|ce que nous avons entendu|ce qu'on a entendu|discussions?|challenges?"
            + @"|enjeux|defis|barriers?|obstacles|questions?|framework|cadre|scope|portee|lessons learned|case stud.*|etudes? de cas"
            + @"|good practices|bonnes pratiques)\s*:?$|\bwhat we heard\b|^q ?& ?a\b|^welcome\b|^closing\b|\bframework for\b|\bmatrix\b"
    )]
    private static partial Regex Background();

    [GeneratedRegex(
        @"\b(?:existing|previous|past|earlier|achievements?|accomplishments?|progress (?:on|made|report)|to date|existant"
            + @"|existantes|anterieur\w*|passe[es]*|bilan|realisations?|implemented|follow-up to earlier)\b"
    )]
    private static partial Regex Earlier();

    [GeneratedRegex(
        @"\brecommend|\brecommand|\bask(?:s|ed|ing)?\b|\bdemand|\bcall(?:s|ed|ing)? (?:up)?on\b|\burge[sd]?\b"
            + @"|\bagree[ds]?\b|\bwill\b|\bshould\b|\bmust\b|\bsuggest|\bpropos|\bs'engage|\bcommit|\bdoit\b|\bdoivent\b|\bdevr"
            + @"|\b(?:actions?|steps|measures|priorities|commitments)\b|\bactions suivantes|\bmesures\b|\binvit|\bconven|\bpriorit"
            + @"|\bneeds? to\b|\bin order to\b|\bil faut\b|\bpreconis|\bappel"
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\bobjecti[vf]|\baims?\b|\bgoals?\b|\bwanted\b|\bbuts?\b|\btopics?\b|\bthemes?\b|\bsujets?\b|\bquestions?\b"
            + @"|\bcover(?:s|ed|ing)?\b|\bportai|\bporte|\bchallenges?\b|\benjeux\b|\bobstacles?\b|\breferences?\b|\bsources?\b"
            + @"|\bdocuments?\b|\bparticipants?\b|\babout the following\b|\bprinciples?\b|\bindices?\b|\bagenda\b|\bas follows\b"
            + @"|\bcontains?\b|\bincludes the following\b"
    )]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|be|will|should|must|has|have|had|do|does|to|ask\w*|call\w*|recommend(?:s|ed)?"
            + @"|recommande\w*|demande(?:nt|r)?|propose\w*|suggest\w*|include\w*|following|suivant\w*|est|sont|etai\w*|doi\w*|devr\w*|a|ont"
            + @"|prie\w*|invite\w*|souhaite\w*|wanted|want|agreed|agree|need\w*|http\w*|voici|such as|comme)\s*:?$|\b(?:is|are|was|were"
            + @"|will|should|must|following|suivant\w*|sont|etai\w*|devr\w*|recommends?|recommande|recommandent|voici)\b"
    )]
    private static partial Regex Verb();
}
