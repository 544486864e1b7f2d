namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>A customizer changed a field by which an object is found or belongs to its owner.</summary>
public sealed class CustomizerException : InvalidOperationException
{
    /// <summary>An error without details.</summary>
    public CustomizerException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">Names the object, the field and the customizer.</param>
    public CustomizerException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    /// <param name="message">Names the object, the field and the customizer.</param>
    /// <param name="innerException">The cause.</param>
    public CustomizerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
