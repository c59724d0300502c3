using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ChangeStatusesTests : ApiFixture
{
    [Test]
    public async Task All_are_taken_in_their_order()
    {
        var answer = (
            await Admin.PostAsync(
                "actions/bulk-status",
                new
                {
                    items = new[]
                    {
                        new
                        {
                            action = "ccr-2016-s2",
                            status = "planned",
                            note = "Agreed.",
                        },
                        new
                        {
                            action = "ccr-2016-k1",
                            status = "planned",
                            note = "Agreed.",
                        },
                        new
                        {
                            action = "ccr-2016-s2",
                            status = "inProgress",
                            note = "Begun.",
                        },
                    },
                }
            )
        ).ShouldBe(200);

        Assert.That(
            answer.Items.Select(a => $"{a["key"]} {a["status"]}"),
            Is.EqualTo(new[] { "ccr-2016-s2 inProgress", "ccr-2016-k1 planned" })
        );
    }

    [Test]
    public async Task Whoever_waited_while_an_action_was_given_to_another_is_too_late()
    {
        foreach (var key in new[] { "first", "second" })
            await Host.OrganizationAsync(key);
        await Host.OwnAsync("ccr-2016-p1.1", "first");
        var first = await Host.WithAsync(Role.Contributor, "first");
        var second = await Host.WithAsync(Role.Contributor, "second");

        var answers = await Host.WhileHandedOverAsync(
            "ccr-2016-p1.1",
            "second",
            () =>
                first.PostAsync(
                    "actions/bulk-status",
                    new
                    {
                        items = new[]
                        {
                            new
                            {
                                action = "ccr-2016-p1.1",
                                status = "planned",
                                note = "Ours, until just now.",
                            },
                        },
                    }
                ),
            () =>
                second.PostAsync(
                    "actions/bulk-status",
                    new
                    {
                        items = new[]
                        {
                            new
                            {
                                action = "ccr-2016-p1.1",
                                status = "planned",
                                note = "Ours now.",
                            },
                        },
                    }
                )
        );

        answers[0].ShouldBe(403, "notOwner").ShouldName("items[0].action");
        Assert.That((string?)answers[1].ShouldBe(200).Items[0]["owners"]![0]!["organization"], Is.EqualTo("second"));
    }

    [Test]
    public async Task One_that_cannot_be_is_named_by_its_place_and_nothing_is_written()
    {
        var refused = (
            await Admin.PostAsync(
                "actions/bulk-status",
                new
                {
                    items = new[]
                    {
                        new
                        {
                            action = "ccr-2016-p1",
                            status = "planned",
                            note = "Agreed.",
                        },
                        new
                        {
                            action = "ccr-2016-p2",
                            status = "completed",
                            note = "Done.",
                        },
                        new
                        {
                            action = "ccr-2016-x9",
                            status = "planned",
                            note = "Agreed.",
                        },
                    },
                }
            )
        ).ShouldBe(409, "transitionNotAllowed");

        refused.ShouldName("items[1].status").ShouldName("items[2].action");
        Assert.That((await Admin.GetAsync("actions/ccr-2016-p1"))["status"], Is.EqualTo("notStarted"));
    }

    [Test]
    public async Task What_is_malformed_is_named_by_its_place()
    {
        (await Admin.PostAsync("actions/bulk-status", new { items = new[] { new { action = "ccr-2016-p1", status = "planned" } } }))
            .ShouldBe(400)
            .ShouldName("items[0].note");
        (await Admin.PostAsync("actions/bulk-status", new { items = Array.Empty<object>() })).ShouldBe(400).ShouldName("items");
        (
            await Admin.PostAsync(
                "actions/bulk-status",
                new
                {
                    items = Enumerable
                        .Range(0, 501)
                        .Select(n => new
                        {
                            action = $"a-{n}",
                            status = "planned",
                            note = "x",
                        }),
                }
            )
        ).ShouldBe(400).ShouldName("items");
    }

    [Test]
    public async Task Those_who_lock_the_same_actions_do_not_wait_for_each_other()
    {
        string[] keys = ["ccr-2016-c1", "ccr-2016-c2", "ccr-2016-k3", "ccr-2016-p3"];
        object Bulk(IEnumerable<string> order, string status) =>
            new
            {
                items = order.Select(action => new
                {
                    action,
                    status,
                    note = "At once.",
                }),
            };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => Admin.PostAsync("actions/bulk-status", Bulk(n % 2 == 0 ? keys : keys.Reverse(), "planned")))
        );

        Assert.That(answers.Count(a => a.Status == 200), Is.EqualTo(1));
        Assert.That(
            answers.Count(a => a.Status == 409 && a.Problem == "transitionNotAllowed"),
            Is.EqualTo(7),
            string.Join('\n', answers.Select(a => a.Text))
        );
    }
}
