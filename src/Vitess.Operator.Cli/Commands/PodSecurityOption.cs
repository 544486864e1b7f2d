using System.CommandLine;
using Vitess.Operator.Sdk.DesiredState.Defaults;

namespace Vitess.Operator.Cli.Commands;

/// <summary>The option <c>--pod-security</c>, the same for every command that makes Pods or says something of them.</summary>
internal static class PodSecurityOption
{
    public static Option<PodSecurity> Create()
    {
        var option = new Option<PodSecurity>("--pod-security")
        {
            Description = "original: Pods as the Go operator makes them; restricted: with all that the level 'restricted' of the Pod Security Standards asks for. A change replaces every Pod.",
            HelpName = "original|restricted",
            DefaultValueFactory = _ => PodSecurity.Original,
        };
        option.AcceptOnlyFromAmong("original", "restricted");
        return option;
    }
}
