using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What every part of the simulated world shares: the API server, the objects seen so far, the clock, the dice and the queue.</summary>
internal sealed class World(IObjectClient client, TimeProvider time, WorldOptions options)
{
    private readonly Dice _dice = new(options.Seed);

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The settings.</summary>
    public WorldOptions Options => options;

    /// <summary>The API server.</summary>
    public IObjectClient Client => client;

    /// <summary>The objects of every kind that some part of the world follows.</summary>
    public WorldObjects Objects { get; } = new(client, time);

    /// <summary>What the containers have written.</summary>
    public SimulatedLogs Logs { get; } = new(time);

    /// <summary>Warnings that people read.</summary>
    public WorldEvents Events => field ??= new(this);

    /// <summary>Nodes whose kubelet nobody hears of any more.</summary>
    public HashSet<string> LostNodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Is raised when faults have changed: everything is looked at again.</summary>
    public event Action? FaultsChanged;

    /// <summary>Looks at everything again.</summary>
    public void Reconsider() => FaultsChanged?.Invoke();

    /// <summary>What is left to look at.</summary>
    public WorldQueue Queue { get; } = new(time);

    /// <summary>Now, in the form that objects carry: whole seconds, UTC.</summary>
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>A duration varied by up to a fifth either way, in whole milliseconds, as the seed has it.</summary>
    public TimeSpan Around(TimeSpan duration) =>
        TimeSpan.FromMilliseconds(Math.Round(duration.TotalMilliseconds * (0.8 + (0.4 * _dice.NextShare()))));

    /// <summary>Draws one of so many possibilities, as the seed has it.</summary>
    public int Draw(int possibilities) => _dice.Next(possibilities);
}
