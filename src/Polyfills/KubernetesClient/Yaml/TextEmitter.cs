using System;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace k8s;

/// <summary>Writes text of several lines as a literal block, and quotes text that a YAML 1.1 reader takes for a number or a date.</summary>
internal sealed partial class TextEmitter(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        if (eventInfo.Source.Value is string text && StyleOf(text) is { } style)
        {
            eventInfo = new ScalarEventInfo(eventInfo.Source) { Style = style };
        }

        base.Emit(eventInfo, emitter);
    }

    private static ScalarStyle? StyleOf(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return ScalarStyle.Literal;
        }

        return NumberOrDate().IsMatch(text) ? ScalarStyle.DoubleQuoted : null;
    }

    [GeneratedRegex("""^([-+]?(\.?[0-9][0-9_.]*([eE][-+]?[0-9]+)?|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?)$""")]
    private static partial Regex NumberOrDate();
}
