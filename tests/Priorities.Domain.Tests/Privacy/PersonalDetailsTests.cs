using System.Diagnostics;
using Priorities.Domain.Privacy;

namespace Priorities.Domain.Tests.Privacy;

public sealed class PersonalDetailsTests
{
    [TestCase("Write to anna.k+help@example.org for help.", "email")]
    [TestCase("Call 514-555-0123 today.", "phone")]
    [TestCase("Call (514) 555-0123.", "phone")]
    [TestCase("Appelez le 1 514 555-0123.", "phone")]
    [TestCase("Call 5145550123.", "phone")]
    [TestCase("From abroad +44 20 7946 0958.", "phone")]
    [TestCase("The shelter at 12 Maple Grove Street is full.", "address")]
    [TestCase("La maison au 1234, rue Sainte-Catherine.", "address")]
    [TestCase("Postal code H2X 1Y4.", "address")]
    [TestCase("Her passport number AB123456 was kept.", "fileNumber")]
    [TestCase("Dossier no 2016-445566 ouvert.", "fileNumber")]
    [TestCase("UCI 11-2233-4455.", "fileNumber")]
    [TestCase("SIN 123 456 789.", "fileNumber")]
    [TestCase("We met Ms. Tremblay again.", "name")]
    [TestCase("A woman named Oksana came.", "name")]
    [TestCase("Elle s’appelle Awa.", "name")]
    [TestCase("Maria Delgado testified.", "name")]
    public void What_may_identify_somebody_is_found(string text, string kind) =>
        Assert.That(PersonalDetails.Find("note", text).Select(f => f.Kind), Does.Contain(kind));

    [TestCase("We met the ministry on 2026-11-23 and agreed on 3 pilots with 250 places in Montreal, Quebec and Toronto.")]
    [TestCase("Nous avons rencontré le ministère; 12 organismes y étaient, et le financement de 1 500 000 $ est confirmé.")]
    [TestCase("The Canadian Council for Refugees published its report; see section 4.2 and https://example.org/report-2016.")]
    [TestCase("Public Safety Canada funds 40 beds until 2027.")]
    [TestCase("Permits: 2016-2017; R.S.C. 1985, c. C-46; in 2017 the Quebec court road safety unit; https://example.org/a/20161123.")]
    public void Ordinary_reports_are_left_alone(string text) => Assert.That(PersonalDetails.Find("note", text), Is.Empty);

    [TestCase("Call 514\u00a0555\u20110134.", "phone", "514\u00a0555\u20110134", TestName = "No-break spaces and hyphens")]
    [TestCase("Call 514\u2009555\u202f0134.", "phone", "514\u2009555\u202f0134", TestName = "Thin spaces")]
    [TestCase("Call 5\u200b14-555-0\u200d134.", "phone", "5\u200b14-555-0\u200d134", TestName = "Zero-width characters")]
    [TestCase("Call \uff15\uff11\uff14-555-0134.", "phone", "\uff15\uff11\uff14-555-0134", TestName = "Full-width digits")]
    [TestCase("Ask lina\uff20example\uff0eorg now.", "email", "lina\uff20example\uff0eorg", TestName = "A full-width at sign")]
    [TestCase("Ask lina@exam\u00adple.org now.", "email", "lina@exam\u00adple.org", TestName = "A soft hyphen")]
    [TestCase("Ask Mari\u200ba\u00a0Delgado now.", "name", "Mari\u200ba\u00a0Delgado", TestName = "A name with both")]
    [TestCase("Voir Genevie\u0300ve Tremblay.", "name", "Genevie\u0300ve Tremblay", TestName = "A name in decomposed letters")]
    public void It_is_found_whatever_characters_it_is_made_of_and_where_it_stands(string text, string kind, string where)
    {
        var found = PersonalDetails.Find("note", text).First(f => f.Kind == kind);
        Assert.That(text.Substring(found.Start, found.Length), Is.EqualTo(where));
    }

    [TestCase("https://example.org/people/Maria-Delgado", "name")]
    [TestCase("https://example.org/call?tel=514-555-0134", "phone")]
    [TestCase("https://example.org/?to=lina%40example.org", "email")]
    public void It_is_found_in_an_address(string address, string kind) =>
        Assert.That(PersonalDetails.FindInAddress("url", address).Select(f => f.Kind), Does.Contain(kind));

    [TestCase("https://www.example.org/en/reports/2016-2017/1234567890.html")]
    [TestCase("https://example.org/Elizabeth-Fry-Society")]
    public void Ordinary_addresses_are_left_alone(string address) => Assert.That(PersonalDetails.FindInAddress("url", address), Is.Empty);

    [TestCase("a@")]
    [TestCase("J. ")]
    [TestCase("Maria D")]
    [TestCase("client no ")]
    [TestCase("née le ")]
    [TestCase("a\u0301\u0300")]
    [TestCase("1 ")]
    [TestCase("1 a b ")]
    [TestCase("514-")]
    [TestCase("passport no no ")]
    [TestCase("Maria-")]
    public void The_longest_text_is_looked_through_without_delay(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var took = Stopwatch.StartNew();

        _ = PersonalDetails.Find("note", text).Count();

        // Nothing here depends on the machine: a backtracking pattern would not end within the year.
        Assert.That(took.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }
}
