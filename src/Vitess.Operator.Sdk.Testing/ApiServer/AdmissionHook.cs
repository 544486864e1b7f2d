namespace Vitess.Operator.Sdk.Testing;

/// <summary>A plugin of the test: may change or refuse what is written.</summary>
public class AdmissionHook
{
    /// <summary>Changes the object of a write; the default changes nothing.</summary>
    /// <param name="review">The write; <see cref="AdmissionReview.Object"/> may be changed in place.</param>
    public virtual void Mutate(AdmissionReview review)
    {
    }

    /// <summary>Refuses a write or a deletion; the default refuses nothing.</summary>
    /// <param name="review">The write.</param>
    /// <returns>Why the write is refused (the client gets a 403); null when it is not.</returns>
    public virtual string? Validate(AdmissionReview review) => null;
}
