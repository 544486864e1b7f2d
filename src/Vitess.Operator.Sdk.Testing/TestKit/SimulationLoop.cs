using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>The one loop of a simulation: programs, then the world, until nobody has anything to do; then the clock moves to its next timer.</summary>
internal sealed class SimulationLoop(VirtualTime clock, SimulatedWorld world, IReadOnlyList<ISimulatedProgram> programs, Func<int> writes)
{
    /// <summary>Steps that never end at one moment of the clock are a fault of a program, and would hang the test.</summary>
    private const int MostRoundsAtOneTime = 10_000;

    public async Task<bool> RunUntilAsync(Func<Task<bool>> condition, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var deadline = clock.GetUtcNow() + timeout;
        while (true)
        {
            await StepAsync(cancellationToken).ConfigureAwait(false);
            if (await condition().ConfigureAwait(false))
            {
                return true;
            }

            if (clock.NextDue is not { } next || next > deadline)
            {
                clock.AdvanceTo(deadline);
                await StepAsync(cancellationToken).ConfigureAwait(false);
                return await condition().ConfigureAwait(false);
            }

            clock.AdvanceTo(next);
        }
    }

    public async Task<bool> SettleAsync(TimeSpan quiet, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var (seen, since) = (writes(), clock.GetUtcNow());
        using var alarm = clock.CreateTimer(_ => { }, null, quiet, quiet);
        return await RunUntilAsync(IsQuiet, timeout, cancellationToken).ConfigureAwait(false);

        Task<bool> IsQuiet()
        {
            if (seen != writes())
            {
                (seen, since) = (writes(), clock.GetUtcNow());
                alarm.Change(quiet, quiet);
            }

            return Task.FromResult(clock.GetUtcNow() - since >= quiet);
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRoundsAtOneTime; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var any = false;
            foreach (var program in programs)
            {
                any |= await WithClockAsync(program.StepAsync(cancellationToken)).ConfigureAwait(false);
            }

            any |= await WithClockAsync(world.StepAsync(cancellationToken)).ConfigureAwait(false);
            if (!any)
            {
                return;
            }
        }

        throw new InvalidOperationException(
            $"At {clock.GetUtcNow():O} the programs and the world were still busy after {MostRoundsAtOneTime} rounds without the clock moving.");
    }

    /// <summary>Waits for work; while it waits for the clock, moves the clock.</summary>
    private async Task<bool> WithClockAsync(Task<bool> work)
    {
        while (!work.IsCompleted)
        {
            if (!clock.AdvanceToNext())
            {
                // Something outside the simulation, such as a socket, keeps the work waiting.
                await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(1))).ConfigureAwait(false);
            }
        }

        return await work.ConfigureAwait(false);
    }
}
