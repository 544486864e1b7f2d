using System.Net;
using System.Text.Json;

namespace k8s.Models;

/// <content>The second use of a status: the API server may return the deleted object in its place.</content>
public partial record V1Status
{
    private JsonElement _original;

    /// <summary>True when the server returned an object instead of a status.</summary>
    public bool HasObject { get; private set; }

    /// <summary>The object that the server returned.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The object, read by <see cref="KubernetesJson"/>.</returns>
    /// <exception cref="JsonException">The JSON does not fit <typeparamref name="T"/>.</exception>
    public T ObjectView<T>() => KubernetesJson.Deserialize<T>(_original);

    /// <summary>Reason and message in one line; the name of the HTTP status code stands in for a missing reason.</summary>
    /// <returns>The line; may be null when the status is empty.</returns>
    public override string ToString()
    {
        var reason = string.IsNullOrEmpty(Reason) && Code.GetValueOrDefault() != 0 ? ((HttpStatusCode)Code.Value).ToString() : Reason;
        if (string.IsNullOrEmpty(Message))
        {
            return string.IsNullOrEmpty(reason) ? Status : reason;
        }

        return string.IsNullOrEmpty(reason) ? Message : $"{reason} - {Message}";
    }
}
