using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One header: text, or bytes when the name ends with <see cref="BinaryHeaderSuffix"/>.</summary>
    public class Entry
    {
        private readonly string? _text;
        private readonly byte[]? _bytes;

        /// <summary>Makes a text entry.</summary>
        /// <param name="key">The name; made lower case.</param>
        /// <param name="value">The text.</param>
        /// <exception cref="ArgumentException">The name is that of a binary entry.</exception>
        public Entry(string key, string value)
        {
            Key = Normalise(key);
            _text = value ?? throw new ArgumentNullException(nameof(value));
            if (IsBinary)
            {
                throw new ArgumentException($"A name that ends with {BinaryHeaderSuffix} needs bytes.", nameof(key));
            }
        }

        /// <summary>Makes a binary entry.</summary>
        /// <param name="key">The name; ends with <see cref="BinaryHeaderSuffix"/>.</param>
        /// <param name="valueBytes">The bytes; copied.</param>
        /// <exception cref="ArgumentException">The name is that of a text entry.</exception>
        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = Normalise(key);
            _bytes = [.. valueBytes];
            if (!IsBinary)
            {
                throw new ArgumentException($"The name of a binary entry ends with {BinaryHeaderSuffix}.", nameof(key));
            }
        }

        /// <summary>The name, in lower case.</summary>
        public string Key { get; }

        /// <summary>Whether the value is bytes.</summary>
        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        /// <summary>The text; of a binary entry, its bytes in base64.</summary>
        public string Value => _text ?? Convert.ToBase64String(_bytes!);

        /// <summary>A copy of the bytes; of a text entry, its ASCII bytes.</summary>
        public byte[] ValueBytes => _bytes is null ? Encoding.ASCII.GetBytes(_text!) : [.. _bytes];

        /// <inheritdoc/>
        public override string ToString() => $"[Entry: key={Key}, value={Value}]";

        private static string Normalise(string key)
        {
            ArgumentNullException.ThrowIfNull(key);
            return key.ToLowerInvariant();
        }
    }
}
