using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Priorities.Api.Platform;

/// <summary>
/// Nothing here is encrypted for later, so the keys that the framework makes for that end with the process: none are looked for, or left,
/// on a disk that may be read-only.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly ConcurrentBag<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(element);
}
