using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Names whose hashes are the same, found by search.</summary>
internal static class Collisions
{
    private const int Places = 20; // two to the power of it: enough names for two equal hashes of 32 bits

    /// <summary>A second keyspace with the name of the first changed, so that their first tablets get one number.</summary>
    /// <param name="instead">Name of the second keyspace; null for the one that collides.</param>
    public static string[] OfTablets(string? instead = null)
    {
        var (first, second) = Find(i => $"k{i}", name => TabletUid.Of("zone1", name, "-", "replica", 1));
        return
        [
            $"KS.name='{first}'",
            "POOL.replicas=1",
            $"spec.keyspaces[1]={{'name':'{instead ?? second}','partitionings':[{{'equal':{{'parts':1,'shardTemplate':{{'databaseInitScriptSecret':{{'name':'n','key':'k'}},'tabletPools':[{{'cell':'zone1','type':'replica','replicas':1,'vttablet':{{'resources':{{}}}},'mysqld':{{'resources':{{}}}}}}]}}}}}}]}}",
        ];
    }

    /// <summary>Two more cells that look alike in names of objects, with the same hash.</summary>
    public static string[] OfCells()
    {
        var (first, second) = Find(Alike, name => ObjectNames.Cell("example", name));
        return [$"spec.cells[1]={{'name':'{first}'}}", $"spec.cells[2]={{'name':'{second}'}}"];
    }

    // Names of objects have a dash for both.
    private static string Alike(int number) => "a" + string.Concat(Enumerable.Range(0, Places).Select(place => (number >> place & 1) == 0 ? '.' : '_')) + "z";

    private static (string First, string Second) Find<T>(Func<int, string> name, Func<string, T> hash)
        where T : notnull
    {
        var seen = new Dictionary<T, string>();
        for (var i = 0; i < 1 << Places; i++)
        {
            if (!seen.TryAdd(hash(name(i)), name(i)))
            {
                return (seen[hash(name(i))], name(i));
            }
        }

        throw new InvalidOperationException("No two names with one hash.");
    }
}
