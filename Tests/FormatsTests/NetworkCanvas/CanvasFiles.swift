@testable import Formats

/// A small export of two interviews, by hand.
enum CanvasFiles {
  static let egoHeading =
    "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,"
    + "sessionStart,sessionFinish,sessionExported"
  static let personHeading = "nodeID,networkCanvasEgoUUID,networkCanvasUUID"
  static let tieHeading =
    "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
    + "networkCanvasTargetUUID"

  /// A file as the program writes it: CR LF, no byte-order mark.
  static func file(_ name: String, _ rows: String...) -> InputFile {
    InputFile(name: name, bytes: Array((rows.joined(separator: "\r\n") + "\r\n").utf8))
  }

  /// A row of a table of interviews.
  static func ego(_ id: String, _ caseID: String, _ more: String = "") -> String {
    "\(id),\(caseID),s-\(id),Ferry Lane,2025-03-01T10:00:00Z,2025-03-01T10:40:00Z,"
      + "2025-03-02T09:00:00Z\(more)"
  }

  /// Two interviews: A names Ann and Ben, who are close; B names Cat.
  static let files: [InputFile] = [
    file(
      "a_ego.csv", egoHeading + ",age,Helps_shops,Helps_walks", ego("A", "1", ",52,true,false")),
    file("b_ego.csv", egoHeading + ",age,Helps_shops,Helps_walks", ego("B", "2", ",,,")),
    file(
      "a_attributeList_Person.csv",
      personHeading + ",name,age,Gender_F,Gender_M,null,note,Cords_x",
      "1,A,n1,Ann,41,true,false,,'=best friend,0.5",
      "2,A,n2,ENCRYPTED,38,false,false,,\"likes, \"\"tea\"\"\",0.1"),
    file(
      "b_attributeList_Person.csv",
      personHeading + ",name,age,Gender_F,Gender_M,null,note,Cords_x",
      "1,B,n3,Cat,,,,x,'tis,"),
    file("a_edgeList_Close.csv", tieHeading + ",years", "1,1,2,A,t1,n1,n2,7"),
    file("b_edgeList_Close.csv", tieHeading + ",years"),
    file("a_edgeList_Works with.csv", tieHeading, "2,2,1,A,t2,n2,n1"),
  ]
}
