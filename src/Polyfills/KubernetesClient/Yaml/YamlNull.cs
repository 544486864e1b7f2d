using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace k8s;

/// <summary>The words that stand for nothing.</summary>
internal static class YamlNull
{
    public static bool Is(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
}
