using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Query strings of requests; nothing set gives an empty text.</summary>
internal static class QueryText
{
    public static string Of(ListOptions? options) => options is null ? string.Empty : Join(
        ("labelSelector", options.LabelSelector),
        ("fieldSelector", options.FieldSelector),
        ("limit", options.Limit?.ToString(CultureInfo.InvariantCulture)),
        ("continue", options.Continue),
        ("resourceVersion", options.ResourceVersion),
        ("resourceVersionMatch", options.ResourceVersionMatch));

    public static string Of(WatchOptions options) => Join(
        ("watch", "true"),
        ("allowWatchBookmarks", options.AllowBookmarks ? "true" : null),
        ("labelSelector", options.LabelSelector),
        ("fieldSelector", options.FieldSelector),
        ("resourceVersion", options.ResourceVersion),
        ("timeoutSeconds", options.Timeout is { } timeout ? ((long)timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null));

    public static string Of(WriteOptions? options, string? defaultFieldManager)
    {
        options ??= WriteOptions.Default;
        return Join(
            ("fieldManager", options.FieldManager ?? defaultFieldManager),
            ("dryRun", options.DryRun ? "All" : null),
            ("force", options.Force switch { true => "true", false => "false", null => null }),
            ("fieldValidation", options.FieldValidation));
    }

    private static string Join(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parts)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return text.ToString();
    }
}
