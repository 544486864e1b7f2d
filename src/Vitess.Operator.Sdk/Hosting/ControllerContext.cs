using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>What a controller of one's own works with. A reconciler that the container makes may ask for it in its constructor.</summary>
/// <param name="Client">Reads and writes objects; its field manager is the controller's name, so that what it adds to objects of the engine stays.</param>
/// <param name="Informers">Hold the objects of the kinds that the controller watches or reads.</param>
/// <param name="Events">Takes events, with the controller's name as their source.</param>
/// <param name="Time">The clock.</param>
/// <param name="Loggers">Take log lines.</param>
public sealed record ControllerContext(IObjectClient Client, InformerSet Informers, IEventRecorder Events, TimeProvider Time, ILoggerFactory Loggers);
