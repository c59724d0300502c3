namespace Priorities.Api.Platform.Pipeline;

/// <summary>
/// What has to happen once the writes of a command are there for everybody, and not at all where they are rolled back: to wake who waits
/// for them, to forget what they changed. Whoever commits runs it.
/// </summary>
internal sealed class AfterCommit
{
    private readonly List<System.Action> effects = [];

    public void Do(System.Action effect) => effects.Add(effect);

    public void Run()
    {
        foreach (var effect in effects)
            effect();
        effects.Clear();
    }
}
