using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Requests;

/// <summary>Owners to ask, actions that they own, and what a browser does with a link.</summary>
public abstract class RequestFixture : ApiFixture
{
    protected const string Owner = "asked-owner";
    protected const string Another = "asked-other";

    private int number;

    [OneTimeSetUp]
    public async Task MakeOwners()
    {
        await Host.OrganizationAsync(Owner);
        await Host.OrganizationAsync(Another);
    }

    /// <summary>A new action; owned, unless nobody is named.</summary>
    protected async Task<string> ActionAsync(string? owner = Owner, string publication = "published", string? email = null)
    {
        var action = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = $"Asked {++number}",
                    description = "What was agreed.",
                    publication,
                }
            )
        ).ShouldBe(201)["key"];
        if (owner is not null)
            await OwnAsync(action, owner, "lead", email);
        return action;
    }

    protected async Task OwnAsync(string action, string owner, string role, string? email = null) =>
        (
            await Admin.PutAsync($"actions/{action}/owners/{owner}", email is null ? new { role } : new { role, contact = new { email } })
        ).ShouldBe(200);

    /// <summary>Asks about actions of one organization: the request, and the path of its link.</summary>
    protected async Task<(JsonNode Request, string Link)> AskAsync(params string[] actions)
    {
        var asked = (await Admin.PostAsync("update-requests", new { actions, organization = Owner })).ShouldBe(201).Items[0];
        return (asked, new Uri((string)asked["link"]!).AbsolutePath);
    }

    protected Task<Reply> SendAsync(string link, params (string Name, string Value)[] fields) =>
        Anonymous.SendAsync(
            HttpMethod.Post,
            link,
            new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
            ("Accept", "text/html")
        );

    protected async Task<string> StateAsync(JsonNode request) =>
        (await Admin.GetAsync($"update-requests/{request["id"]}")).ShouldBe(200)["state"];

    /// <summary>The types of the last entries of an action's history, oldest first.</summary>
    protected async Task<List<string>> HistoryAsync(string action) =>
        [.. (await Anonymous.GetAsync($"actions/{action}/history?limit=200")).ShouldBe(200).Items.Select(c => (string)c["type"]!)];
}
