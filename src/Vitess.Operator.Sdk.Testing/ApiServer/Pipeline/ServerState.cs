namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What the parts of one server share.</summary>
internal sealed class ServerState
{
    public ServerState(ApiServerOptions options)
    {
        Options = options;
        Store = new(options.HistoryLimit);
        Identities = new(options.Seed);
        ServiceUse = new(Store);
        Tokens = new(options);
        Definitions = new(this);
    }

    public ApiServerOptions Options { get; }

    public Store Store { get; }

    public ResourceRegistry Registry { get; } = new();

    public TimeProvider Time => Options.TimeProvider;

    public IdentitySource Identities { get; }

    public DefinitionController Definitions { get; }

    public ServiceUse ServiceUse { get; }

    public TokenBook Tokens { get; }

    /// <summary>Where the logs of containers come from; null when nobody writes any.</summary>
    public IPodLogSource? PodLogs { get; set; }

    public Func<PodCommand, CancellationToken, Task<int>>? PodCommands { get; set; }

    /// <summary>What listens in Pods; null when nobody does.</summary>
    public IPodPorts? PodPorts { get; set; }

    /// <summary>Work that follows a write, such as garbage collection; drained after the write by the thread that made it.</summary>
    public FollowUps FollowUps { get; } = new();

    public string Now => TimeText.Seconds(Time.GetUtcNow());

    public StoredObject? Find(ResourceInfo resource, string ns, string name) => Store.Kind(resource.StorageKey).Find(ns, name);
}
