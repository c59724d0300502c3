namespace Priorities.Api.Tests.Harness;

/// <summary>Files of the repository that tests compare with.</summary>
public static class Repository
{
    private static readonly string Root = Find();

    public static string Path(string path) => System.IO.Path.Combine(Root, path);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(System.IO.Path.Combine(directory.FullName, "Priorities.sln")))
                return directory.FullName;
        throw new InvalidOperationException("The tests are not run from inside the repository.");
    }
}
