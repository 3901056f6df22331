module.exports = async () => {
  await globalThis.ponteServers?.stop();
};
