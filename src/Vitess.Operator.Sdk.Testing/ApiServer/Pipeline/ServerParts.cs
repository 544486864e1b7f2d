namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Puts the parts of one server together.</summary>
internal sealed class ServerParts
{
    public ServerParts(ApiServerOptions options)
    {
        State = new ServerState(options);
        Admission = new AdmissionChain(State);
        Fields = new FieldTracker(State);
        Decoder = new ObjectDecoder(State.Registry);
        Router = new Router(State.Registry);
        Authenticator = new Authenticator(State);
        Authorizer = new Authorizer(State);
        Encoder = new ObjectEncoder(new TableMaker(State));
        Reader = new ObjectReader(State);
        Writer = new ObjectWriter(State, Admission, Fields);
        Deleter = new ObjectDeleter(State, Admission);
        Collections = new CollectionDeleter(State, Reader, Deleter);
        Watcher = new Watcher(State, Encoder);
        var patcher = new Patcher();
        Patches = new PatchRequests(State, Writer, patcher, new ApplyRequests(State, Writer, Admission));
        Subresources = new SubresourceRequests(this, patcher);
        Reviews = new Reviews(State, Authorizer, Decoder);
        Documents = new Documents(State);
        Admission.Escalation = new Escalation(State, Authorizer);
        Observe(options.Controllers);
    }

    private void Observe(ApiServerControllers controllers)
    {
        var observers = new List<Action<KindStore, Change>>();
        if (controllers.HasFlag(ApiServerControllers.GarbageCollector))
        {
            observers.Add(new GarbageCollector(State, Deleter).Observe);
        }

        if (controllers.HasFlag(ApiServerControllers.Namespace))
        {
            observers.Add(new NamespaceController(State, Deleter).Observe);
        }

        State.Store.Observer = (kind, change) => observers.ForEach(o => o(kind, change));
    }

    public ServerState State { get; }

    public AdmissionChain Admission { get; }

    public FieldTracker Fields { get; }

    public ObjectDecoder Decoder { get; }

    public Router Router { get; }

    public Authenticator Authenticator { get; }

    public Authorizer Authorizer { get; }

    public ObjectEncoder Encoder { get; }

    public ObjectReader Reader { get; }

    public ObjectWriter Writer { get; }

    public ObjectDeleter Deleter { get; }

    public CollectionDeleter Collections { get; }

    public Watcher Watcher { get; }

    public PatchRequests Patches { get; }

    public SubresourceRequests Subresources { get; }

    public Reviews Reviews { get; }

    public Documents Documents { get; }
}
