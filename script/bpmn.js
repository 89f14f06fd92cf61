// The viewer that draws a procedure's BPMN 2.0 on its page. script/vendor bundles it.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

window.BpmnViewer = NavigatedViewer;
