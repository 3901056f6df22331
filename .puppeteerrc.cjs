// Chromium comes from the system (or PUPPETEER_EXECUTABLE_PATH); npm must not download one.
module.exports = { skipDownload: true };
