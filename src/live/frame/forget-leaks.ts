/**
 * Takes away the one way out that neither the sandbox nor the content security policy closes:
 * WebRTC sends packets to any host. Imported before everything else.
 */
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
  Reflect.deleteProperty(globalThis, name);
}
